package fi.kenelle.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What must be true of the files before anything is written. Throws {@link BatchRefused}. */
final class Ground {
  private Ground() {}

  static void check(Order order) {
    Path in = order.in();
    Path out = order.out();
    if (!Files.isDirectory(in) && !Files.isRegularFile(in)) {
      throw new BatchRefused("batch-no-input", in);
    }
    if (!Files.isDirectory(out.toAbsolutePath().getParent())) {
      throw new BatchRefused("batch-no-folder", out);
    }
    if (Files.exists(out) && !Files.isRegularFile(out)) {
      throw new BatchRefused("batch-no-file", out);
    }
    if (Stream.of(out, order.rejected(), order.checkpoint()).anyMatch(file -> isInput(file, in))) {
      throw new BatchRefused("batch-same", out, in);
    }
  }

  /** Whether writing this file would write into the input. */
  private static boolean isInput(Path file, Path in) {
    try {
      return Files.isDirectory(in)
          ? file.toAbsolutePath().getParent().toRealPath().startsWith(in.toRealPath())
          : Files.exists(file) && Files.isSameFile(file, in);
    } catch (IOException e) {
      throw Output.unwritable(file, e);
    }
  }

  /** Without a checkpoint nothing may be there that could be somebody else's. */
  static void checkEmpty(Order order, Output answers, Output rejected) {
    if (answers.found() > 0 || rejected.found() > 0) {
      throw new BatchRefused("batch-exists", answers.found() > 0 ? order.out() : order.rejected());
    }
  }

  /** Going on must give what one run would have given. */
  static void checkSame(Checkpoint stood, Identity identity, Order order) {
    if (!stood.identity().input().equals(identity.input())) {
      throw new BatchRefused("batch-other-input", order.in());
    }
    if (!stood.identity().rules().equals(identity.rules())) {
      throw new BatchRefused("batch-other-rules");
    }
    if (!stood.identity().options().equals(identity.options())) {
      throw new BatchRefused("batch-other-options", stood.identity().options(), identity.options());
    }
    if (!order.on().orElse(stood.on()).equals(stood.on())) {
      throw new BatchRefused("batch-other-day", stood.on(), order.on().orElseThrow());
    }
  }
}
