package fi.kenelle.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a packed file, to be edited one by one. */
public final class Zipped {
  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private Zipped() {}

  /** The parts of a file. */
  public static Zipped of(byte[] file) {
    Zipped zipped = new Zipped();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        zipped.parts.put(part.getName(), in.readAllBytes());
      }
      return zipped;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Zipped of(Map<String, String> parts) {
    Zipped zipped = new Zipped();
    parts.forEach(zipped::with);
    return zipped;
  }

  /** The same with one more part, or another text in it. */
  public Zipped with(String part, String text) {
    return with(part, text.getBytes(StandardCharsets.UTF_8));
  }

  Zipped with(String part, byte[] bytes) {
    parts.put(part, bytes);
    return this;
  }

  Zipped edit(String part, UnaryOperator<String> edit) {
    String before = new String(parts.get(part), StandardCharsets.UTF_8);
    String after = edit.apply(before);
    if (after.equals(before)) {
      throw new AssertionError(part);
    }
    return with(part, after);
  }

  /** The file of these parts. */
  public byte[] file() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
