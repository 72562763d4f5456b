package fi.kenelle.authoring;

import fi.kenelle.concept.Case;
import fi.kenelle.concept.CaseRunner;
import fi.kenelle.concept.Coverage;
import fi.kenelle.concept.Golden;
import fi.kenelle.concept.Suite;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.engine.Engine;
import fi.kenelle.rule.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Tries an edition out on its cases, samples and suites, and keeps what each of them gave. Where a
 * description names no day, all of it is as of today.
 */
public final class Rehearsal {
  private final Edition edition;
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  /** For an edition whose cases were read. */
  public Rehearsal(Edition edition) {
    this.edition = edition;
  }

  /** What the cases of these rules give; rules without any give nothing. */
  public List<CaseRunner.Result> cases(List<Rule> rules) {
    Map<Rule, List<Case>> cases = new LinkedHashMap<>();
    rules.forEach(rule -> cases.put(rule, edition.cases().getOrDefault(rule.id(), List.of())));
    Engine engine =
        rules.equals(edition.engine().rules())
            ? edition.engine()
            : Engine.of(edition.ruleSet(), rules);
    return new CaseRunner(edition.ruleSet().vocabulary(), engine).run(cases, today);
  }

  /** The answers on all samples, beside those in {@code goldens}. */
  public List<Golden.Answered> goldens(Path samples) {
    List<Golden.Answered> answers = new ArrayList<>();
    forEachSample(
        (id, concept) -> {
          Path file = golden(samples, id);
          try {
            Optional<String> agreed =
                Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
            answers.add(new Golden.Answered(id, agreed, answer(concept)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return answers;
  }

  /** Writes the answers on all samples as the agreed ones. */
  public void updateGoldens(Path samples) {
    forEachSample(
        (id, concept) -> {
          Path file = golden(samples, id);
          try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, answer(concept));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** What became of each sentence of a suite. */
  public List<Suite.Checked> checked(Suite suite) {
    return suite.check(edition.answerer(), today);
  }

  /** What these results, and the samples, show of the rules. */
  public Coverage coverage(List<CaseRunner.Result> results) {
    Coverage.Gathering gathering =
        new Coverage.Gathering(edition.ruleSet(), edition.descriptions());
    results.forEach(gathering::add);
    forEachSample((id, concept) -> gathering.add(concept, day(concept)));
    return gathering.coverage();
  }

  private void forEachSample(BiConsumer<String, ServiceDescription> use) {
    for (String id : edition.samples().concepts().keySet()) {
      use.accept(id, edition.descriptions().read(edition.samples().concept(id).orElseThrow()));
    }
  }

  private String answer(ServiceDescription concept) {
    return Golden.of(edition.answerer().answer(concept, day(concept)));
  }

  private LocalDate day(ServiceDescription concept) {
    return concept.on().orElse(today);
  }

  private static Path golden(Path samples, String id) {
    return samples.resolve("goldens").resolve(id + ".json");
  }
}
