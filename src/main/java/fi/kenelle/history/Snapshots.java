package fi.kenelle.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Reads the files of versions. Links and other oddities are never followed. */
final class Snapshots {
  private static final long LARGEST = 1 << 20;

  private final Repository repository;
  private final Predicate<String> ours;

  Snapshots(Repository repository, Predicate<String> ours) {
    this.repository = repository;
    this.ours = ours;
  }

  Snapshot of(String version) {
    Snapshot snapshot = new Snapshot(new TreeMap<>(), new TreeMap<>());
    try (RevWalk commits = new RevWalk(repository);
        TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(commits.parseCommit(ObjectId.fromString(version)).getTree());
      while (walk.next()) {
        if (walk.isSubtree() && walk.getDepth() == 0) {
          walk.enterSubtree();
        } else if (ours.test(walk.getPathString())) {
          read(walk, snapshot);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return snapshot;
  }

  private static void read(TreeWalk walk, Snapshot snapshot) throws IOException {
    String path = walk.getPathString();
    FileMode mode = walk.getFileMode();
    if (!mode.equals(FileMode.REGULAR_FILE) && !mode.equals(FileMode.EXECUTABLE_FILE)) {
      snapshot.refused().put(path, "file-link");
      return;
    }
    ObjectLoader file = walk.getObjectReader().open(walk.getObjectId(0));
    if (file.getSize() > LARGEST) {
      snapshot.refused().put(path, "file-large");
    } else {
      snapshot.files().put(path, file.getBytes());
    }
  }
}
