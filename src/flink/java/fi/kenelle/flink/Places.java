package fi.kenelle.flink;

import java.io.IOException;
import java.io.Serializable;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.Path;

/**
 * Where the job reads and writes, on any file system that the cluster has.
 *
 * @param in a file with a description a line, or a folder of descriptions
 * @param isFolder which of the two it is
 * @param out the folder to write into
 */
record Places(Path in, boolean isFolder, Path out) implements Serializable {
  /** Looks at the input. Throws {@link java.io.FileNotFoundException} where it is not there. */
  static Places of(String in, String out) throws IOException {
    Path from = whole(in);
    FileStatus found = from.getFileSystem().getFileStatus(from);
    return new Places(from, found.isDir(), whole(out));
  }

  /** A path that means the same on every machine. */
  private static Path whole(String given) throws IOException {
    Path path = new Path(given);
    return path.makeQualified(path.getFileSystem());
  }

  /** The folder of the answers. */
  Path answers() {
    return new Path(out, "answers");
  }

  /** The folder of the records set aside, each with its reason. */
  Path rejected() {
    return new Path(out, "rejected");
  }

  /** Whether answers are compressed: the name of the folder ends in {@code .gz}. */
  boolean isCompressed() {
    return out.getName().endsWith(".gz");
  }

  /** Whether writing would write into the input, or over it. */
  boolean isSame() {
    return out.equals(in) || (isFolder && (out + "/").startsWith(in + "/"));
  }

  /** The name of a file below the folder of the input; empty where the input is the file. */
  String name(Path file) {
    return isFolder ? file.getPath().substring(in.getPath().length()).replaceFirst("^/+", "") : "";
  }
}
