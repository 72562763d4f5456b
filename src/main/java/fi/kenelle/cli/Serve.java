package fi.kenelle.cli;

import fi.kenelle.BrokenRules;
import fi.kenelle.authoring.LiveRules;
import fi.kenelle.authoring.Opening;
import fi.kenelle.history.Remote;
import fi.kenelle.http.Decisions;
import fi.kenelle.http.Server;
import fi.kenelle.http.Setup;
import fi.kenelle.rule.RuleFolder;
import fi.kenelle.vocabulary.Message;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the server, and serves until the process is told to end. */
@Command(name = "serve", description = "Start the server.")
final class Serve implements CliCommand {
  @Mixin private Settings settings;

  @Option(
      names = "--port",
      defaultValue = "7070",
      description = "the port (default: 7070); 0 picks a free one")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "the address to listen on (default: 127.0.0.1)")
  private String host;

  @Option(
      names = "--host-name",
      paramLabel = "NAME",
      description = "a name that people reach the server by, for pages to publish from; repeatable")
  private List<String> hostNames = List.of();

  @Option(
      names = "--git-remote",
      paramLabel = "URL",
      description = "a Git repository with the rules at its root, shared with other servers")
  private String remote;

  @Option(
      names = "--decision-log",
      paramLabel = "FILE",
      description = "keep a line of each answer: receipt and rules that fired (default: none)")
  private Path decisionLog;

  @Option(
      names = "--decision-input",
      paramLabel = "hash|full",
      defaultValue = "hash",
      description = "what the log keeps of descriptions (default: hash); personas are people")
  private String decisionInput;

  @Option(
      names = "--decision-mask",
      paramLabel = "FIELD",
      split = ",",
      description = "fields of descriptions that the log leaves out, such as name,story")
  private List<String> decisionMask = List.of();

  @Spec private CommandSpec spec;

  @Override
  public ExitCode run() {
    if (port < 0 || port > 65_535) {
      throw new BadUsage("--port: " + port);
    }
    if (remote != null && !Remote.isAddress(remote)) {
      throw new BadUsage("--git-remote: " + remote);
    }
    Path rules = settings.rules();
    Path samples = settings.samples();
    Setup setup = new Setup(host, port, hostNames, RuleFolder.keptBeside(rules), decisions());
    requireTokens(setup);
    Meanwhile<LiveRules> opening = Meanwhile.doing("opening", () -> open(rules, samples));
    Server server = Server.start(opening, setup);
    LiveRules live = opening.get();
    PrintWriter out = spec.commandLine().getOut();
    int count = live.now().edition().ruleSet().active().size();
    out.println(Message.of("serving", server.address(), count, rules).in(settings.language()));
    out.flush();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server, live), "shutdown"));
    waitForEver();
    return ExitCode.DONE;
  }

  private LiveRules open(Path rules, Path samples) {
    Opening opening = Opening.of(rules, samples, remote());
    LiveRules live = opening.live().orElseThrow(() -> new BrokenRules(opening.problems()));
    live.watch();
    return live;
  }

  private Optional<Decisions> decisions() {
    if (!List.of("hash", "full").contains(decisionInput)) {
      throw new BadUsage("--decision-input: " + decisionInput);
    }
    return Optional.ofNullable(decisionLog)
        .map(
            file ->
                new Decisions(
                    file.toAbsolutePath(), decisionInput.equals("full"), Set.copyOf(decisionMask)));
  }

  /** Whoever else can reach the server has to show a token, and so there has to be one. */
  private void requireTokens(Setup setup) {
    boolean none = setup.tokens().read().isEmpty();
    if (none && !setup.isOnLoopback()) {
      throw new BadUsage(
          Message.of("serve-needs-tokens", host, setup.tokens().path()).in(settings.language()));
    }
  }

  /** The address of the shared history; a folder is meant from where the command is run. */
  private Optional<String> remote() {
    return Optional.ofNullable(remote)
        .map(
            address ->
                Files.isDirectory(Path.of(address))
                    ? Path.of(address).toAbsolutePath().normalize().toString()
                    : address);
  }

  private static void close(Server server, LiveRules live) {
    server.close();
    live.close();
  }

  private static void waitForEver() {
    try {
      Thread.currentThread().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
