package fi.kenelle.cli;

import fi.kenelle.report.Paint;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** In which form a command prints. */
final class Printing {
  /** The forms. */
  enum Format {
    text,
    json
  }

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "the form of the output (default: text)")
  private Format format;

  /** Whether the output is for a program. */
  boolean isJson() {
    return format == Format.json;
  }

  /** Colour where the terminal has it. */
  static Paint paint() {
    return Ansi.AUTO.enabled() ? Paint.ANSI : Paint.PLAIN;
  }
}
