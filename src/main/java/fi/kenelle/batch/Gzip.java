package fi.kenelle.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compresses quickly rather than small. */
final class Gzip {
  private Gzip() {}

  /** A whole member of a gzip file; members one after the other are one file. */
  static byte[] member(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 4 + 64);
    try (GZIPOutputStream out = new Quick(compressed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  private static final class Quick extends GZIPOutputStream {
    Quick(ByteArrayOutputStream compressed) throws IOException {
      super(compressed, 1 << 13);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
