package fi.kenelle.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** A bare repository on disk that servers share, and that somebody else writes to as well. */
record Bare(Path folder) {
  private static final String MAIN = "refs/heads/main";

  static Bare in(Path folder) {
    Bare bare = new Bare(folder);
    bare.does(
        repository -> {
          repository.create(true);
          return repository.updateRef(Constants.HEAD).link(MAIN);
        });
    return bare;
  }

  private interface Work<T> {
    T on(Repository repository) throws IOException;
  }

  private <T> T does(Work<T> work) {
    try (Repository repository =
        new RepositoryBuilder().setGitDir(folder.toFile()).setBare().build()) {
      return work.on(repository);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return folder.toString();
  }

  String newest() {
    return does(repository -> repository.exactRef(MAIN).getObjectId().name());
  }

  /** Puts a text into a file, as the newest version. */
  String commit(String path, String text) {
    return commit(path, text, FileMode.REGULAR_FILE, Optional.of(newest()));
  }

  /** Puts a symbolic link in place of a file. */
  String commitLink(String path, String target) {
    return commit(path, target, FileMode.SYMLINK, Optional.of(newest()));
  }

  /** Puts a history of one file in place of all. */
  String replaceByAnotherHistory() {
    return commit("vocabulary.json", "{}", FileMode.REGULAR_FILE, Optional.empty());
  }

  private String commit(String path, String text, FileMode mode, Optional<String> parent) {
    return does(
        repository -> {
          try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId blob =
                inserter.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8));
            DirCache files = files(repository, parent);
            DirCacheEditor editor = files.editor();
            editor.add(
                new DirCacheEditor.PathEdit(path) {
                  @Override
                  public void apply(DirCacheEntry entry) {
                    entry.setFileMode(mode);
                    entry.setObjectId(blob);
                  }
                });
            editor.finish();
            return commit(repository, inserter, files.writeTree(inserter), parent);
          }
        });
  }

  /** Makes a version of what was before another one. */
  String undo(String version) {
    return does(
        repository -> {
          try (ObjectInserter inserter = repository.newObjectInserter();
              RevWalk walk = new RevWalk(repository)) {
            RevCommit bad = walk.parseCommit(ObjectId.fromString(version));
            ObjectId tree = walk.parseCommit(bad.getParent(0)).getTree();
            return commit(repository, inserter, tree, Optional.of(version));
          }
        });
  }

  private static DirCache files(Repository repository, Optional<String> version)
      throws IOException {
    if (version.isEmpty()) {
      return DirCache.newInCore();
    }
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectId tree = walk.parseCommit(ObjectId.fromString(version.get())).getTree();
      return DirCache.read(walk.getObjectReader(), tree);
    }
  }

  private static String commit(
      Repository repository, ObjectInserter inserter, ObjectId tree, Optional<String> parent)
      throws IOException {
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(tree);
    parent.map(ObjectId::fromString).ifPresent(commit::setParentId);
    PersonIdent somebody = new PersonIdent("Somebody", "somebody@example.org");
    commit.setAuthor(somebody);
    commit.setCommitter(somebody);
    commit.setMessage("by hand");
    ObjectId id = inserter.insert(commit);
    inserter.flush();
    RefUpdate update = repository.updateRef(MAIN);
    update.setNewObjectId(id);
    update.setForceUpdate(true);
    update.update();
    return id.name();
  }

  String text(String path) {
    return does(
        repository -> {
          try (RevWalk walk = new RevWalk(repository)) {
            ObjectId tree = walk.parseCommit(repository.exactRef(MAIN).getObjectId()).getTree();
            try (TreeWalk file = TreeWalk.forPath(repository, path, tree)) {
              byte[] bytes = repository.open(file.getObjectId(0)).getBytes();
              return new String(bytes, StandardCharsets.UTF_8);
            }
          }
        });
  }
}
