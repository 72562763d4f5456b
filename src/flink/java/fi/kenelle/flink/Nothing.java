package fi.kenelle.flink;

import java.io.IOException;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** What a source has to hand out or to keep that cannot be divided and remembers nothing. */
enum Nothing implements SourceSplit {
  /** The only one. */
  NOTHING;

  @Override
  public String splitId() {
    return name();
  }

  /** Writes no bytes. */
  static final class Serializer implements SimpleVersionedSerializer<Nothing> {
    private static final int VERSION = 1;

    @Override
    public int getVersion() {
      return VERSION;
    }

    @Override
    public byte[] serialize(Nothing nothing) {
      return new byte[0];
    }

    @Override
    public Nothing deserialize(int version, byte[] bytes) throws IOException {
      return NOTHING;
    }
  }
}
