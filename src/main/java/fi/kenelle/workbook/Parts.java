package fi.kenelle.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks through the parts of a workbook's file before anything reads it: how many there are, how
 * large they get, and whether any does more than hold cells.
 */
final class Parts {
  private static final int MOST_PARTS = 300;
  private static final int LARGEST = 16 << 20;
  private static final int LONGEST_NAME = 200;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final Pattern MACROS =
      Pattern.compile(".*vba.*|.*/macrosheets/.*|.*/dialogsheets/.*|.*activex.*|.*ctrlprops.*");
  private static final Pattern LINKS =
      Pattern.compile(
          ".*/externallinks/.*|.*connections\\.xml|.*/querytables/.*|.*/webextensions/.*");
  private static final Pattern OBJECTS =
      Pattern.compile(".*/embeddings/.*|.*/media/.*|.*/charts/.*|.*/model/.*");
  private static final Pattern PLAIN =
      Pattern.compile(
          "\\[content_types]\\.xml|_rels/\\.rels|docprops/.*|docmetadata/.*|customxml/.*|mimetype"
              + "|xl/(_rels/)?workbook\\.(xml|xml\\.rels)|xl/worksheets/.*|xl/sharedstrings\\.xml"
              + "|xl/styles\\.xml|xl/theme/.*|xl/calcchain\\.xml|xl/printersettings/.*"
              + "|xl/comments.*|xl/threadedcomments/.*|xl/persons/.*|xl/drawings/.*"
              + "|xl/metadata\\.xml|xl/tables/.*|xl/featurepropertybag/.*");

  private final Set<String> names = new HashSet<>();
  private long size;

  private Parts() {}

  /** Throws {@link RefusedWorkbook} that names the part. */
  static void check(byte[] file) {
    if (begins(file, OLE)) {
      throw refused("", "workbook-old");
    }
    if (!begins(file, ZIP)) {
      throw refused("", "workbook-not");
    }
    if (!hasEnd(file)) {
      throw refused("", "workbook-torn");
    }
    new Parts().checkParts(file);
  }

  private void checkParts(byte[] file) {
    try (ZipInputStream parts =
        new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        checkName(part.getName());
        checkContent(part.getName(), parts);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw refused("", "workbook-torn");
    }
    if (!names.contains("[content_types].xml") || !names.contains("xl/workbook.xml")) {
      throw refused("", "workbook-not");
    }
  }

  private void checkName(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace('\\', '/');
    String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    if (!names.add(plain) || names.size() > MOST_PARTS || plain.contains("..")) {
      throw refused(shown, names.size() > MOST_PARTS ? "workbook-bomb" : "workbook-part");
    }
    if (MACROS.matcher(plain).matches()) {
      throw refused(shown, "workbook-macro");
    }
    if (LINKS.matcher(plain).matches()) {
      throw refused(shown, "workbook-link");
    }
    if (OBJECTS.matcher(plain).matches()) {
      throw refused(shown, "workbook-object");
    }
    if (!PLAIN.matcher(plain).matches() && !plain.endsWith("/")) {
      throw refused(shown, "workbook-part");
    }
  }

  private void checkContent(String name, InputStream part) throws IOException {
    byte[] piece = new byte[8192];
    StringBuilder last = new StringBuilder();
    for (int n = part.read(piece); n >= 0; n = part.read(piece)) {
      size += n;
      if (size > LARGEST) {
        throw refused(name, "workbook-bomb");
      }
      last.append(new String(piece, 0, n, StandardCharsets.ISO_8859_1));
      if (last.indexOf("<!DOCTYPE") >= 0 || last.indexOf("<!ENTITY") >= 0) {
        throw refused(name, "workbook-doctype");
      }
      last.delete(0, Math.max(0, last.length() - 10));
    }
  }

  private static boolean begins(byte[] file, byte[] magic) {
    for (int i = 0; i < magic.length; i++) {
      if (file.length <= i || file[i] != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the record stands that ends every such file. */
  private static boolean hasEnd(byte[] file) {
    for (int i = file.length - 22; i >= Math.max(0, file.length - 22 - 65_535); i--) {
      if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 5 && file[i + 3] == 6) {
        return true;
      }
    }
    return false;
  }

  private static RefusedWorkbook refused(String part, String code) {
    return new RefusedWorkbook(SheetProblem.in(part, code, part));
  }
}
