package fi.kenelle.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes for a person at a terminal: whatever would act on it unseen is left out. */
final class SeenWriter extends Writer {
  private static final Pattern LINES = Pattern.compile("(?<=\n)");
  private final Writer out;

  SeenWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void write(char[] letters, int from, int count) throws IOException {
    String text = new String(letters, from, count);
    out.write(LINES.splitAsStream(text).map(SeenWriter::seen).collect(Collectors.joining()));
  }

  private static String seen(String line) {
    return line.endsWith("\n")
        ? Printing.paint().shown(line.substring(0, line.length() - 1)) + "\n"
        : Printing.paint().shown(line);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
