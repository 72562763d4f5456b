package fi.kenelle.cli;

import fi.kenelle.BrokenRules;
import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.Language;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The command {@code kenelle}: picks the subcommand, and is the one place that maps faults to exit
 * codes.
 */
@Command(
    name = "kenelle",
    description = "What does each kind of customer expect of a service?",
    subcommands = {
      Serve.class,
      Recommend.class,
      New.class,
      Questions.class,
      Persona.class,
      Explain.class,
      Compare.class,
      RedesignCommand.class,
      Check.class,
      ImpactCommand.class,
      Test.class,
      SuggestCases.class,
      Matrix.class,
      DictionaryCommand.class,
      Import.class,
      BatchCommand.class,
      TokenCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class Main {
  private final BufferedReader in;

  private Main(Reader in) {
    this.in = new BufferedReader(in);
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintStream out =
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.out),
            false,
            StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
    int code =
        run(
            new InputStreamReader(System.in, StandardCharsets.UTF_8),
            new PrintWriter(out, false, StandardCharsets.UTF_8),
            new PrintWriter(err, true, StandardCharsets.UTF_8),
            arguments);
    out.flush();
    System.exit(code);
  }

  /** What a person types while a command runs. */
  static BufferedReader input(CommandSpec spec) {
    return ((Main) spec.root().userObject()).in;
  }

  /** Runs a command; what is typed comes from a reader, what it prints goes to the two writers. */
  static int run(Reader in, PrintWriter out, PrintWriter trouble, String... arguments) {
    return run(new CommandLine(new Main(in)), out, trouble, arguments);
  }

  /** Runs a command, ours or that of a program beside it, and tells how it ended. */
  public static int run(
      CommandLine commands, PrintWriter out, PrintWriter trouble, String... arguments) {
    PrintWriter err = new PrintWriter(new SeenWriter(trouble), true);
    commands.setOut(out).setErr(err);
    commands.setUsageHelpWidth(100).setUsageHelpAutoWidth(false);
    commands
        .getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
    commands.setExecutionExceptionHandler(
        (fault, command, parsed) -> explain(fault, err, language(arguments)));
    int code = commands.execute(arguments);
    out.flush();
    err.flush();
    return code;
  }

  private static int explain(Exception fault, PrintWriter err, Language language) {
    if (fault instanceof BrokenRules broken) {
      broken.problems().forEach(problem -> err.println(problem.inWords(language)));
      return ExitCode.BAD_INPUT.code();
    }
    if (fault instanceof BadUsage usage) {
      err.println(usage.getMessage());
      return ExitCode.BAD_INPUT.code();
    }
    if (fault instanceof InvalidInput invalid) {
      invalid
          .problems()
          .forEach(
              problem -> err.println(problem.pointer() + ": " + problem.message().in(language)));
      return ExitCode.BAD_INPUT.code();
    }
    fault.printStackTrace(err);
    return ExitCode.OUR_FAULT.code();
  }

  private static Language language(String... arguments) {
    int place = Arrays.asList(arguments).indexOf("--lang");
    boolean given = place >= 0 && place + 1 < arguments.length;
    return given ? Language.of(arguments[place + 1]).orElse(Language.EN) : Language.EN;
  }
}
