package fi.kenelle.cli;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Where {@code java -jar kenelle.jar} begins. A command that is over in a moment spends most of it
 * on loading and compiling itself, and the options of the virtual machine that spare it that cannot
 * stand in a jar: so it is handed to a second machine that has them. Whoever chose options for the
 * machine gets the one that they chose, and a server is never a child of anything.
 */
public final class Start {
  private static final Set<String> SHORT =
      Set.of("recommend", "explain", "compare", "matrix", "check", "new", "persona", "dictionary");
  private static final String JAR = ".jar";

  private Start() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    boolean isShort = arguments.length > 0 && SHORT.contains(arguments[0]);
    if (!isShort || !isWithoutOptions(arguments.length)) {
      Main.main(arguments);
      return;
    }
    Process process = new ProcessBuilder(command(arguments)).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process), "end"));
    System.exit(process.waitFor());
  }

  /** Whether the machine was started with nothing but {@code -jar FILE} and the command. */
  private static boolean isWithoutOptions(int ofTheCommand) {
    boolean plain = System.getenv("JAVA_TOOL_OPTIONS") == null;
    return plain
        && jar().toString().endsWith(JAR)
        && ProcessHandle.current()
            .info()
            .arguments()
            .filter(all -> all.length == ofTheCommand + 2 && all[0].equals("-jar"))
            .isPresent();
  }

  private static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:disable"));
    Path classes = Path.of(jar().toString().replaceFirst("\\.jar$", ".jsa"));
    if (Files.isReadable(classes)) {
      command.addAll(List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + classes));
    }
    command.addAll(List.of("-cp", jar().toString(), Main.class.getName()));
    command.addAll(Arrays.asList(arguments));
    return command;
  }

  private static Path jar() {
    try {
      return Path.of(Start.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes the second machine along, and lets it put away what it has in hand. */
  private static void end(Process process) {
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
