package fi.kenelle.cli;

import java.util.concurrent.Callable;

/** A command that tells how it ended. */
public interface CliCommand extends Callable<Integer> {
  /** Does the work. */
  ExitCode run();

  @Override
  default Integer call() {
    return run().code();
  }
}
