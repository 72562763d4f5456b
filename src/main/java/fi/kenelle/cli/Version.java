package fi.kenelle.cli;

import fi.kenelle.outcome.Receipt;
import picocli.CommandLine.IVersionProvider;

/** Tells which version this is. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {Receipt.ENGINE};
  }
}
