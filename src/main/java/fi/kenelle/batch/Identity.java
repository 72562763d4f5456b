package fi.kenelle.batch;

import fi.kenelle.catalogue.CatalogueFormat;
import fi.kenelle.outcome.Receipt;
import fi.kenelle.rule.RuleSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What must be the same for a batch to go on.
 *
 * @param input its size and how it begins and ends; of a folder the names and sizes of its files
 * @param rules the rules, the persona cards and the engine
 * @param options what was asked for
 */
record Identity(String input, String rules, String options) {
  private static final int SAMPLE = 1 << 16;

  static Identity of(Order order, Judge judge) {
    return new Identity(
        input(order.in()),
        judge.ruleSet().id() + " " + judge.cards() + " " + Receipt.ENGINE,
        options(order));
  }

  private static String input(Path in) {
    try {
      return Files.isDirectory(in) ? folder(in) : file(in);
    } catch (IOException e) {
      throw new BatchRefused("batch-unreadable", in, String.valueOf(e.getMessage()));
    }
  }

  private static String folder(Path folder) throws IOException {
    ByteArrayOutputStream list = new ByteArrayOutputStream();
    for (Path file : InputFiles.in(folder)) {
      String line = InputFiles.name(folder, file) + " " + Files.size(file) + "\n";
      list.writeBytes(line.getBytes(StandardCharsets.UTF_8));
    }
    return RuleSet.sha256(list.toByteArray());
  }

  private static String file(Path in) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(in.toFile(), "r")) {
      long size = file.length();
      byte[] sample = new byte[(int) Math.min(size, 2L * SAMPLE)];
      int half = sample.length / 2;
      file.readFully(sample, 0, half);
      file.seek(size - (sample.length - half));
      file.readFully(sample, half, sample.length - half);
      return size + " " + RuleSet.sha256(sample);
    }
  }

  private static String options(Order order) {
    String format = order.format().map(CatalogueFormat::id).orElse("-");
    String types = order.asked().types().map(list -> String.join(",", list)).orElse("-");
    String include = String.join(",", order.asked().include());
    return String.format(
        "--format %s --types %s --lang %s --include %s",
        format, types, order.asked().language().code(), include.isEmpty() ? "-" : include);
  }
}
