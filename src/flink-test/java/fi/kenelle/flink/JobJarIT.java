package fi.kenelle.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

class JobJarIT {
  private static final Path TARGET = Path.of("target");

  @Test
  void theFirstJarHoldsNothingOfFlink() throws IOException {
    assertThat(names("kenelle.jar"))
        .contains("fi/kenelle/cli/Start.class")
        .noneMatch(name -> name.startsWith("fi/kenelle/flink/"))
        .noneMatch(name -> name.startsWith("org/apache/flink/"));
  }

  @Test
  void theJobLeavesFlinkToTheClusterAndBringsTheRest() throws IOException {
    assertThat(names("kenelle-flink.jar"))
        .contains("fi/kenelle/flink/Start.class", "kenelle/rules/vocabulary.json")
        .noneMatch(name -> name.startsWith("org/apache/flink/"))
        .noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|RSA|DSA)"));
  }

  @Test
  void everyServiceOfDroolsIsThereWithAllItsProviders() throws IOException {
    try (JarFile jar = new JarFile(TARGET.resolve("kenelle-flink.jar").toFile())) {
      List<String> services =
          jar.stream()
              .map(JarEntry::getName)
              .filter(name -> name.matches("META-INF/services/org\\.(drools|kie)\\..*"))
              .toList();

      assertThat(services).hasSizeGreaterThan(20);
      for (String service : services) {
        assertThat(providers(jar.getInputStream(jar.getEntry(service))))
            .containsAll(onTheClassPath(service));
      }
    }
  }

  private static List<String> onTheClassPath(String service) throws IOException {
    List<String> providers = new ArrayList<>();
    for (URL file : Collections.list(JobJarIT.class.getClassLoader().getResources(service))) {
      providers.addAll(providers(file.openStream()));
    }
    return providers;
  }

  private static List<String> providers(InputStream service) throws IOException {
    try (service) {
      return new String(service.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    }
  }

  private static List<String> names(String jar) throws IOException {
    try (JarFile file = new JarFile(TARGET.resolve(jar).toFile())) {
      return file.stream().map(JarEntry::getName).toList();
    }
  }
}
