package fi.kenelle.history;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a version into the repository. What stays the same is not written again. */
final class Writing {
  /** From so many files on they go into one pack: a file each would mean a sync each. */
  private static final int MANY = 50;

  private static final Logger LOG = LoggerFactory.getLogger(Writing.class);

  private final Repository repository;

  Writing(Repository repository) {
    this.repository = repository;
  }

  String version(Optional<String> after, Map<String, Optional<byte[]>> changes, Signature by) {
    try (ObjectInserter inserter = inserter(changes.size());
        ObjectReader reader = repository.newObjectReader()) {
      DirCache files = after.isPresent() ? filesOf(reader, after.get()) : DirCache.newInCore();
      DirCacheEditor editor = files.editor();
      for (Map.Entry<String, Optional<byte[]>> change : changes.entrySet()) {
        editor.add(edit(change.getKey(), change.getValue(), inserter));
      }
      editor.finish();
      ObjectId version = inserter.insert(commit(after, files.writeTree(inserter), by));
      inserter.flush();
      return version.name();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the index of a version, so that stock Git sees what differs from it on disk. */
  void index(String version) {
    File file = new File(repository.getDirectory(), "index");
    try (ObjectReader reader = repository.newObjectReader()) {
      DirCache files = filesOf(reader, version);
      DirCache index = DirCache.lock(file, repository.getFS());
      DirCacheBuilder builder = index.builder();
      for (int i = 0; i < files.getEntryCount(); i++) {
        builder.add(files.getEntry(i));
      }
      builder.finish();
      index.write();
      index.commit();
    } catch (IOException e) {
      LOG.info("the index could not be written: {}", e.toString());
    }
  }

  private ObjectInserter inserter(int files) {
    return files >= MANY && repository.getObjectDatabase() instanceof ObjectDirectory objects
        ? objects.newPackInserter()
        : repository.newObjectInserter();
  }

  private DirCache filesOf(ObjectReader reader, String version) throws IOException {
    try (RevWalk commits = new RevWalk(reader)) {
      ObjectId tree = commits.parseCommit(ObjectId.fromString(version)).getTree().getId();
      return DirCache.read(reader, tree);
    }
  }

  private static DirCacheEditor.PathEdit edit(
      String path, Optional<byte[]> bytes, ObjectInserter inserter) throws IOException {
    if (bytes.isEmpty()) {
      return new DirCacheEditor.DeletePath(path);
    }
    ObjectId blob = inserter.insert(Constants.OBJ_BLOB, bytes.get());
    return new DirCacheEditor.PathEdit(path) {
      @Override
      public void apply(DirCacheEntry entry) {
        entry.setFileMode(FileMode.REGULAR_FILE);
        entry.setObjectId(blob);
      }
    };
  }

  private static CommitBuilder commit(Optional<String> after, ObjectId tree, Signature by) {
    PersonIdent person = new PersonIdent(by.who(), "", by.when(), ZoneOffset.UTC);
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(tree);
    after.map(ObjectId::fromString).ifPresent(commit::setParentId);
    commit.setAuthor(person);
    commit.setCommitter(person);
    commit.setMessage(by.message());
    return commit;
  }
}
