package fi.kenelle;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The packages stand in floors, each only on those below it. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("fi.kenelle");

  @Test
  void noArrowRunsUp() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("vocabulary")
        .definedBy("fi.kenelle.vocabulary")
        .layer("access")
        .definedBy("fi.kenelle.access")
        .layer("observation")
        .definedBy("fi.kenelle.observation")
        .layer("history")
        .definedBy("fi.kenelle.history")
        .layer("described")
        .definedBy("fi.kenelle.description", "fi.kenelle.rule")
        .layer("feedback")
        .definedBy("fi.kenelle.feedback")
        .layer("workbook")
        .definedBy("fi.kenelle.workbook")
        .layer("situation")
        .definedBy("fi.kenelle.situation")
        .layer("catalogue")
        .definedBy("fi.kenelle.catalogue")
        .layer("engine")
        .definedBy("fi.kenelle.engine")
        .layer("outcome")
        .definedBy("fi.kenelle.outcome")
        .layer("concept")
        .definedBy("fi.kenelle.concept")
        .layer("analysis")
        .definedBy("fi.kenelle.analysis")
        .layer("report")
        .definedBy("fi.kenelle.report")
        .layer("authoring")
        .definedBy("fi.kenelle.authoring")
        .layer("batch")
        .definedBy("fi.kenelle.batch")
        .layer("facade")
        .definedBy("fi.kenelle")
        .layer("http")
        .definedBy("fi.kenelle.http")
        .layer("cli")
        .definedBy("fi.kenelle.cli")
        .optionalLayer("flink")
        .definedBy("fi.kenelle.flink")
        .whereLayer("flink")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("cli")
        .mayOnlyBeAccessedByLayers("flink")
        .whereLayer("http")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("facade")
        .mayOnlyBeAccessedByLayers("http", "cli", "flink")
        .whereLayer("access")
        .mayOnlyBeAccessedByLayers("http", "cli")
        .whereLayer("observation")
        .mayOnlyBeAccessedByLayers("http", "cli")
        .whereLayer("feedback")
        .mayOnlyBeAccessedByLayers("report", "http")
        .whereLayer("workbook")
        .mayOnlyBeAccessedByLayers("report", "http")
        .whereLayer("batch")
        .mayOnlyBeAccessedByLayers("facade", "http", "cli", "flink")
        .whereLayer("authoring")
        .mayOnlyBeAccessedByLayers("facade", "http", "cli", "flink")
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("authoring", "batch", "facade", "http", "cli")
        .whereLayer("analysis")
        .mayOnlyBeAccessedByLayers("report", "authoring", "batch", "facade", "http", "cli")
        .whereLayer("concept")
        .mayOnlyBeAccessedByLayers(
            "analysis", "report", "authoring", "batch", "facade", "http", "cli")
        .whereLayer("outcome")
        .mayOnlyBeAccessedByLayers(
            "concept", "analysis", "report", "authoring", "batch", "facade", "http", "cli", "flink")
        .whereLayer("history")
        .mayOnlyBeAccessedByLayers("report", "authoring", "facade", "http", "cli")
        .whereLayer("catalogue")
        .mayOnlyBeAccessedByLayers("authoring", "batch", "facade", "http", "cli")
        .whereLayer("engine")
        .mayOnlyBeAccessedByLayers(
            "outcome",
            "concept",
            "analysis",
            "report",
            "authoring",
            "batch",
            "facade",
            "http",
            "cli")
        .check(CLASSES);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("fi.kenelle.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTheEngineKnowsDrools() {
    noClasses()
        .that()
        .resideOutsideOfPackage("fi.kenelle.engine")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..")
        .check(CLASSES);
  }

  @Test
  void onlyHttpKnowsJavalin() {
    noClasses()
        .that()
        .resideOutsideOfPackage("fi.kenelle.http")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLinesKnowPicocli() {
    noClasses()
        .that()
        .resideOutsideOfPackages("fi.kenelle.cli", "fi.kenelle.flink")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineKnowsTheProgressBar() {
    noClasses()
        .that()
        .resideOutsideOfPackage("fi.kenelle.cli")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("me.tongfei..")
        .check(CLASSES);
  }

  @Test
  void onlyTheWorkbookKnowsPoi() {
    noClasses()
        .that()
        .resideOutsideOfPackage("fi.kenelle.workbook")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..")
        .check(CLASSES);
  }

  @Test
  void onlyConceptAndAnalysisKnowSat4j() {
    noClasses()
        .that()
        .resideOutsideOfPackages("fi.kenelle.concept", "fi.kenelle.analysis")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.sat4j..")
        .check(CLASSES);
  }

  @Test
  void onlyObservationKnowsMicrometer() {
    noClasses()
        .that()
        .resideOutsideOfPackage("fi.kenelle.observation")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.micrometer..", "io.prometheus..")
        .check(CLASSES);
  }

  @Test
  void observationKnowsNothingElseOfOurs() {
    noClasses()
        .that()
        .resideInAPackage("fi.kenelle.observation")
        .should()
        .dependOnClassesThat(
            resideInAPackage("fi.kenelle..").and(not(resideInAPackage("fi.kenelle.observation"))))
        .check(CLASSES);
  }

  @Test
  void onlyHistoryKnowsGit() {
    noClasses()
        .that()
        .resideOutsideOfPackage("fi.kenelle.history")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.eclipse.jgit..")
        .check(CLASSES);
  }

  @Test
  void historyKnowsNothingOfRules() {
    noClasses()
        .that()
        .resideInAPackage("fi.kenelle.history")
        .should()
        .dependOnClassesThat(
            resideInAPackage("fi.kenelle..").and(not(resideInAPackage("fi.kenelle.history"))))
        .check(CLASSES);
  }

  @Test
  void onlyTheJobBesideItKnowsFlink() {
    noClasses()
        .that()
        .resideOutsideOfPackage("fi.kenelle.flink")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.flink..")
        .check(CLASSES);
  }

  @Test
  void onlyTheCatalogueKnowsRdfAndCsv() {
    noClasses()
        .that()
        .resideOutsideOfPackage("fi.kenelle.catalogue")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.jena..", "com.apicatalog..", "com.fasterxml.jackson.dataformat.csv..")
        .check(CLASSES);
  }
}
