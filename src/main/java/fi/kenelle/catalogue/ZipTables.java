package fi.kenelle.catalogue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The CSV files in a zip file, read into memory and never written out. What unpacks to too much, or
 * names a place outside, is refused.
 */
final class ZipTables {
  private static final int MOST_ENTRIES = 1_000;
  private static final long MOST_BYTES = 256L << 20;

  private final String name;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private long left = MOST_BYTES;

  private ZipTables(String name) {
    this.name = name;
  }

  /** The files by their names without folders. Throws {@link UnreadableFile}. */
  static Map<String, byte[]> read(Path file, String name) {
    ZipTables tables = new ZipTables(name);
    try (ZipInputStream zip =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      tables.readAll(zip);
      return tables.files;
    } catch (IOException | IllegalArgumentException e) {
      throw UnreadableFile.whole(name, "import-zip", String.valueOf(e.getMessage()));
    }
  }

  private void readAll(ZipInputStream zip) throws IOException {
    int entries = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String path = entry.getName().replace('\\', '/');
      if (++entries > MOST_ENTRIES) {
        throw UnreadableFile.whole(name, "import-zip-entries", MOST_ENTRIES);
      }
      if (path.startsWith("/")
          || path.matches("(.*/)?\\.\\.(/.*)?")
          || path.matches("[A-Za-z]:.*")) {
        throw UnreadableFile.whole(name, "import-zip-path", Field.shown(path));
      }
      byte[] bytes = bytes(zip);
      String last = path.substring(path.lastIndexOf('/') + 1);
      boolean isTable = last.toLowerCase(Locale.ROOT).endsWith(".csv") && !last.startsWith(".");
      if (isTable && !path.contains("__MACOSX") && files.put(last, bytes) != null) {
        throw UnreadableFile.whole(name, "import-table-twice", last);
      }
    }
  }

  private byte[] bytes(InputStream entry) throws IOException {
    byte[] bytes = entry.readNBytes((int) Math.min(JsonFile.MOST_BYTES, left) + 1);
    left -= bytes.length;
    if (left < 0 || bytes.length > JsonFile.MOST_BYTES) {
      throw UnreadableFile.whole(name, "import-zip-bomb", MOST_BYTES >> 20);
    }
    return bytes;
  }
}
