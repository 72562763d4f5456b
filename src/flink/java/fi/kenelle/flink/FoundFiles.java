package fi.kenelle.flink;

import fi.kenelle.batch.InputFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.enumerate.NonSplittingRecursiveEnumerator;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/**
 * The files that a batch would read: those of descriptions below a folder, hidden ones and links
 * left out. A file is never split, so every line knows its number.
 */
final class FoundFiles extends NonSplittingRecursiveEnumerator {
  @Override
  @SuppressWarnings("NonApiType") // the parameter is Flink's
  protected void addSplitsForPath(
      FileStatus found, FileSystem system, ArrayList<FileSourceSplit> splits) throws IOException {
    if (!found.isDir()) {
      convertToSourceSplits(found, system, splits);
      return;
    }
    FileStatus[] inside = system.listStatus(found.getPath());
    for (FileStatus each : inside == null ? new FileStatus[0] : inside) {
      if (isRead(each, system)) {
        addSplitsForPath(each, system, splits);
      }
    }
  }

  private static boolean isRead(FileStatus found, FileSystem system) {
    Path path = found.getPath();
    return !path.getName().startsWith(".")
        && (found.isDir() || InputFiles.mayHold(path.getName()))
        && (system.isDistributedFS() || !isLink(path));
  }

  private static boolean isLink(Path path) {
    return Files.isSymbolicLink(java.nio.file.Path.of(path.getPath()));
  }
}
