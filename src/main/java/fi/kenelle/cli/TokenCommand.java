package fi.kenelle.cli;

import fi.kenelle.access.Role;
import fi.kenelle.access.Token;
import fi.kenelle.access.TokenFile;
import fi.kenelle.rule.RuleFolder;
import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Nearest;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes, lists and revokes the tokens that let people and programs in. */
@Command(
    name = "token",
    description = "Make, list and revoke the tokens that let people and programs in.",
    subcommands = {TokenCommand.Add.class, TokenCommand.Listing.class, TokenCommand.Revoke.class})
final class TokenCommand implements CliCommand {
  @Spec private CommandSpec spec;

  @Override
  public ExitCode run() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.BAD_INPUT;
  }

  private static TokenFile file(Settings settings) {
    return TokenFile.in(RuleFolder.keptBeside(settings.rules()));
  }

  /** What the file gives. Throws {@link BadUsage} where it cannot be used. */
  private static <T> T using(TokenFile file, Settings settings, Supplier<T> work) {
    try {
      return work.get();
    } catch (InvalidInput e) {
      throw new BadUsage(e.problems().get(0).message().in(settings.language()));
    } catch (UncheckedIOException e) {
      throw new BadUsage(Message.of("file-unreadable", file.path()).in(settings.language()));
    }
  }

  /** Makes a token and shows it, this once. */
  @Command(name = "add", description = "Make a token, and show it this once.")
  static final class Add implements CliCommand {
    @Mixin private Settings settings;

    @Parameters(paramLabel = "NAME", description = "whose it is: the author in the history")
    private String name;

    @Option(
        names = "--role",
        required = true,
        paramLabel = "reader|editor|publisher",
        description = "reader asks, editor saves drafts, publisher puts rules into use")
    private String role;

    @Spec private CommandSpec spec;

    @Override
    public ExitCode run() {
      Role asked =
          Role.of(role)
              .orElseThrow(
                  () ->
                      new BadUsage(
                          Message.of(
                                  "query-value",
                                  role,
                                  "--role",
                                  String.join(" \u00b7 ", Role.ids()))
                              .in(settings.language())));
      TokenFile file = file(settings);
      String secret = using(file, settings, () -> file.add(name, asked));
      spec.commandLine().getOut().println(secret);
      PrintWriter err = spec.commandLine().getErr();
      err.println(Message.of("token-shown-once", name, role).in(settings.language()));
      return ExitCode.DONE;
    }
  }

  /** Lists whose tokens there are. */
  @Command(name = "list", description = "List whose tokens there are.")
  static final class Listing implements CliCommand {
    @Mixin private Settings settings;
    @Spec private CommandSpec spec;

    @Override
    public ExitCode run() {
      TokenFile file = file(settings);
      List<Token> tokens = using(file, settings, file::read);
      PrintWriter out = spec.commandLine().getOut();
      if (tokens.isEmpty()) {
        out.println(
            Message.of(file.exists() ? "tokens-none-left" : "tokens-none", file.path())
                .in(settings.language()));
      }
      tokens.forEach(token -> out.println(line(token)));
      return ExitCode.DONE;
    }

    private static String line(Token token) {
      return String.format(
          java.util.Locale.ROOT,
          "%-24s %-10s %s",
          token.name(),
          token.role().id(),
          token.created().toString().substring(0, 10));
    }
  }

  /** Revokes a token: it opens nothing from then on. */
  @Command(name = "revoke", description = "Revoke a token, at once and for good.")
  static final class Revoke implements CliCommand {
    @Mixin private Settings settings;

    @Parameters(paramLabel = "NAME", description = "whose it is")
    private String name;

    @Spec private CommandSpec spec;

    @Override
    public ExitCode run() {
      TokenFile file = file(settings);
      if (!using(file, settings, () -> file.revoke(name))) {
        throw new BadUsage(unknown(file));
      }
      PrintWriter out = spec.commandLine().getOut();
      out.println(Message.of("token-revoked", name).in(settings.language()));
      if (file.read().isEmpty()) {
        out.println(Message.of("tokens-none-left", file.path()).in(settings.language()));
      }
      return ExitCode.DONE;
    }

    private String unknown(TokenFile file) {
      List<String> near = Nearest.some(name, file.read().stream().map(Token::name).toList(), 3);
      String hint =
          near.isEmpty()
              ? ""
              : " "
                  + Message.of("did-you-mean", String.join(" \u00b7 ", near))
                      .in(settings.language());
      return Message.of("token-unknown-name", name).in(settings.language()) + hint;
    }
  }
}
