package fi.kenelle.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files of a rules folder as they were at one moment, by their path below it: {@code
 * vocabulary.json}, {@code sources.json}, {@code consumer/x.dslr}, {@code consumer/x.cases.json}.
 * Links are not followed and other files are left alone.
 *
 * @param refused files of ours that were not read, with the code of the reason
 */
public record RuleFolder(SortedMap<String, byte[]> files, SortedMap<String, String> refused) {
  /** The file of all attributes. */
  public static final String VOCABULARY = "vocabulary.json";

  /** The file of works and statements. */
  public static final String SOURCES = "sources.json";

  /** Why a file was not read that stands where no rule is looked for. */
  static final String MISPLACED = "file-misplaced";

  private static final String CASES = ".cases.json";
  private static final Pattern OURS =
      Pattern.compile("vocabulary\\.json|sources\\.json|[a-z0-9-]+/[^/]+(\\.dslr|\\.cases\\.json)");
  private static final Pattern LOST = Pattern.compile(".*(\\.dslr|\\.cases\\.json)");
  private static final long LARGEST = 1 << 20;
  private static final int DEEPEST = 3;

  /** Reads the folder now. Throws {@link UncheckedIOException} where it cannot be read. */
  public static RuleFolder read(Path folder) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    SortedMap<String, String> refused = new TreeMap<>();
    try {
      Files.walkFileTree(
          folder,
          java.util.EnumSet.noneOf(java.nio.file.FileVisitOption.class),
          DEEPEST,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes found)
                throws IOException {
              String path = folder.relativize(file).toString().replace('\\', '/');
              if (!OURS.matcher(path).matches()) {
                if (isLost(path)) {
                  refused.put(path, MISPLACED);
                }
                return FileVisitResult.CONTINUE;
              }
              if (!found.isRegularFile()) {
                refused.put(path, "file-link");
              } else if (found.size() > LARGEST) {
                refused.put(path, "file-large");
              } else {
                files.put(path, Files.readAllBytes(file));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
              if (file.equals(folder)) {
                throw e;
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RuleFolder(files, refused);
  }

  /** Whether it looks like a rule, where no rule is looked for. */
  private static boolean isLost(String path) {
    return LOST.matcher(path).matches() && !path.startsWith(".") && !path.contains("/.");
  }

  /**
   * The folder of what is kept beside the rules: tokens, feedback. Rules inside the jar have it
   * where a rules folder would be.
   */
  public static Path keptBeside(Path rules) {
    Path folder = rules.getFileSystem() == FileSystems.getDefault() ? rules : Path.of("rules");
    return real(folder).resolveSibling(".kenelle");
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.toAbsolutePath().normalize();
    }
  }

  /** The bytes of a file, if it is there. */
  public Optional<byte[]> bytes(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** Whether a file is there and holds the same as in another folder. */
  public boolean isSame(RuleFolder other, String path) {
    byte[] mine = files.get(path);
    return mine != null && Arrays.equals(mine, other.files.get(path));
  }

  /** Whether a path below the folder is one of those that are read. */
  public static boolean isOurs(String path) {
    return OURS.matcher(path).matches();
  }

  /** What differs in another folder: what each such file holds there; empty where it is gone. */
  public SortedMap<String, Optional<byte[]>> changesTo(RuleFolder other) {
    SortedMap<String, Optional<byte[]>> changes = new TreeMap<>();
    files.keySet().stream()
        .filter(path -> !other.isSame(this, path))
        .forEach(path -> changes.put(path, other.bytes(path)));
    other.files.forEach(
        (path, bytes) -> {
          if (!files.containsKey(path)) {
            changes.put(path, Optional.of(bytes));
          }
        });
    return changes;
  }

  /** The same folder with other bytes in some files, and without those that are gone. */
  public RuleFolder with(Map<String, Optional<byte[]>> changes) {
    SortedMap<String, byte[]> changed = new TreeMap<>(files);
    changes.forEach(
        (path, bytes) ->
            bytes.ifPresentOrElse(b -> changed.put(path, b), () -> changed.remove(path)));
    return new RuleFolder(changed, refused);
  }

  /** The rule files, by path. */
  public Map<String, byte[]> rules() {
    SortedMap<String, byte[]> rules = new TreeMap<>(files);
    rules.keySet().removeIf(path -> !path.endsWith(".dslr"));
    return rules;
  }

  /** The bytes of a rule's cases, if it has any. */
  public Optional<byte[]> cases(Rule rule) {
    return bytes(casesPath(rule.id()));
  }

  /** The path of a rule's text. */
  public static String textPath(String ruleId) {
    return ruleId + ".dslr";
  }

  /** The path of a rule's cases. */
  public static String casesPath(String ruleId) {
    return ruleId + CASES;
  }
}
