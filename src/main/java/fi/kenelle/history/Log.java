package fi.kenelle.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Tells what each version changed. What was told once is remembered. */
final class Log {
  private final Repository repository;
  private final Predicate<String> ours;
  private List<Version> told = List.of();

  Log(Repository repository, Predicate<String> ours) {
    this.repository = repository;
    this.ours = ours;
  }

  /** A version and all those before it, newest first; of a merge, the side merged into. */
  synchronized List<Version> upTo(String newest) {
    if (!told.isEmpty() && told.get(0).id().equals(newest)) {
      return told;
    }
    List<Version> versions = new ArrayList<>();
    try (RevWalk walk = new RevWalk(repository)) {
      String known = told.isEmpty() ? "" : told.get(0).id();
      String next = newest;
      while (!next.isEmpty() && !next.equals(known)) {
        RevCommit commit = walk.parseCommit(ObjectId.fromString(next));
        versions.add(version(walk, commit));
        next = commit.getParentCount() == 0 ? "" : commit.getParent(0).name();
      }
      if (!next.isEmpty()) {
        versions.addAll(told);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    told = Collections.unmodifiableList(versions);
    return told;
  }

  private Version version(RevWalk walk, RevCommit commit) throws IOException {
    PersonIdent author = commit.getAuthorIdent();
    return new Version(
        commit.name(),
        author.getWhenAsInstant().truncatedTo(ChronoUnit.SECONDS),
        author.getName(),
        commit.getFullMessage().strip(),
        changes(walk, commit));
  }

  private List<Version.Change> changes(RevWalk walk, RevCommit commit) throws IOException {
    List<Version.Change> changes = new ArrayList<>();
    try (TreeWalk trees = new TreeWalk(repository)) {
      if (commit.getParentCount() == 0) {
        trees.addTree(new EmptyTreeIterator());
      } else {
        trees.addTree(walk.parseCommit(commit.getParent(0)).getTree());
      }
      trees.addTree(commit.getTree());
      trees.setRecursive(true);
      trees.setFilter(TreeFilter.ANY_DIFF);
      while (trees.next()) {
        if (ours.test(trees.getPathString())) {
          changes.add(new Version.Change(trees.getPathString(), kind(trees)));
        }
      }
    }
    return List.copyOf(changes);
  }

  private static Version.Kind kind(TreeWalk trees) {
    if (trees.getRawMode(0) == 0) {
      return Version.Kind.ADDED;
    }
    return trees.getRawMode(1) == 0 ? Version.Kind.REMOVED : Version.Kind.EDITED;
  }

  boolean isBefore(String earlier, String later) {
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.isMergedInto(
          walk.parseCommit(ObjectId.fromString(earlier)),
          walk.parseCommit(ObjectId.fromString(later)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
