package fi.kenelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What is in the packaged jar depends on the sources alone: two builds give the same bytes. */
class PackagedJarContentIT {
  private static final String JAR = "target/kenelle.jar";
  private static final LocalDateTime BUILT = LocalDateTime.of(2026, 1, 1, 0, 0);

  @Test
  void datesWhatIsOursByNoClock() throws Exception {
    try (ZipFile jar = new ZipFile(JAR)) {
      List<? extends ZipEntry> ours =
          jar.stream().filter(entry -> isOurs(entry.getName())).toList();

      assertThat(ours).hasSizeGreaterThan(1000);
      assertThat(ours).extracting(ZipEntry::getTimeLocal).containsOnly(BUILT);
    }
  }

  private static boolean isOurs(String name) {
    return name.startsWith("fi/kenelle/") || name.startsWith("kenelle/");
  }

  @Test
  void writesNoticesInUtf8WhateverTheMachineSpeaks() throws Exception {
    try (ZipFile jar = new ZipFile(JAR)) {
      byte[] notice = jar.getInputStream(jar.getEntry("META-INF/NOTICE")).readAllBytes();

      assertThat(new String(notice, StandardCharsets.UTF_8))
          .contains("© 2023")
          .doesNotContain("??", "\uFFFD");
    }
  }

  @Test
  void holdsNothingOfTheMachineThatBuiltIt() throws Exception {
    try (ZipFile jar = new ZipFile(JAR)) {
      byte[] manifest = jar.getInputStream(jar.getEntry("META-INF/MANIFEST.MF")).readAllBytes();

      assertThat(new String(manifest, StandardCharsets.UTF_8))
          .contains("Implementation-Version: ")
          .doesNotContain("Built-By", "Build-Time", System.getProperty("user.dir"));
    }
  }

  /** What an author types is never compiled as Java: there is nothing that could. */
  @Test
  void holdsNoCompilerOfJava() throws Exception {
    try (ZipFile jar = new ZipFile(JAR)) {
      assertThat(jar.stream().map(ZipEntry::getName))
          .contains("org/eclipse/jdt/core/compiler/IProblem.class")
          .noneMatch(name -> name.startsWith("org/eclipse/jdt/internal/compiler/parser/"))
          .noneMatch(name -> name.startsWith("org/eclipse/jdt/internal/compiler/codegen/"))
          .noneMatch(name -> name.startsWith("org/apache/commons/math3/"));
    }
  }
}
