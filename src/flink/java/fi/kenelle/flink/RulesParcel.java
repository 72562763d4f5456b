package fi.kenelle.flink;

import fi.kenelle.authoring.Edition;
import fi.kenelle.authoring.Gate;
import fi.kenelle.rule.RuleSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The files of a rule set that passed the gate, and of its persona cards, as they travel between
 * machines: texts, never anything compiled. Public, and of plain fields, so that Flink can send it.
 *
 * @param ruleset the id of the rule set
 * @param id tells it from any other, cards included
 * @param files a zip archive of the folders {@code rules} and {@code samples}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RulesParcel(String ruleset, String id, byte[] files) implements Serializable {
  private static final String RULES = "rules/";
  private static final String CARDS = "samples/personas/";

  /** Packs the files that an edition was made from. */
  static RulesParcel of(Edition edition) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : edition.ruleSet().folder().files().entrySet()) {
        add(zip, RULES + file.getKey(), file.getValue());
      }
      for (Map.Entry<String, byte[]> card : edition.samples().cardFiles().entrySet()) {
        add(zip, CARDS + card.getKey() + ".json", card.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] files = bytes.toByteArray();
    return new RulesParcel(edition.ruleSet().id(), RuleSet.sha256(files), files);
  }

  private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0); // the same files give the same bytes
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  /** Unpacks the files and compiles them. */
  Edition open() throws IOException {
    Path file = Files.createTempFile("rules", ".zip");
    try {
      Files.write(file, files);
      try (FileSystem zip = FileSystems.newFileSystem(file, Map.of())) {
        return Gate.pass(zip.getPath(RULES), zip.getPath("samples"), Gate.Care.QUICK)
            .edition()
            .orElseThrow(() -> new IllegalStateException("rules that passed once: " + ruleset));
      }
    } finally {
      Files.delete(file);
    }
  }
}
