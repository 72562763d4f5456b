package fi.kenelle.flink;

import fi.kenelle.Kenelle;
import fi.kenelle.cli.Asking;
import fi.kenelle.cli.AtOnce;
import fi.kenelle.cli.CliCommand;
import fi.kenelle.cli.ExitCode;
import fi.kenelle.cli.Including;
import fi.kenelle.cli.Settings;
import fi.kenelle.outcome.Receipt;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers many descriptions on many machines, an answer a line. */
@Command(
    name = "kenelle-flink",
    mixinStandardHelpOptions = true,
    description = {
      "Answer many descriptions on an Apache Flink cluster, an answer a line: the same bytes as"
          + " batch, in any order.",
      "Exits with 0 when every record is answered, with 2 when some were set aside or the files do"
          + " not allow it, with 3 when something was our fault."
    })
final class JobCommand implements CliCommand {
  @Parameters(
      index = "0",
      paramLabel = "IN",
      description = "a file with a description a line, or a folder of descriptions")
  private String in;

  @Parameters(
      index = "1",
      paramLabel = "OUT",
      description =
          "a folder: answers come into OUT/answers, compressed where its name ends in .gz, what"
              + " cannot be answered into OUT/rejected")
  private String out;

  @Mixin private Watching watching;
  @Mixin private Settings settings;
  @Mixin private Asking asking;
  @Mixin private Including including;
  @Mixin private AtOnce atOnce;
  @Spec private CommandSpec spec;
  private boolean hasRun;

  @Override
  public ExitCode run() {
    Language language = settings.language();
    StreamExecutionEnvironment flink = StreamExecutionEnvironment.getExecutionEnvironment();
    Run run = new Run(flink, watching.watch(language).isPresent());
    Job job = job(run, language);
    atOnce.asked(language).ifPresent(flink::setParallelism);
    run.settle(watching.checkpoint(language));
    job.on(flink);
    Optional<JobExecutionResult> ended = run.execute("kenelle " + in);
    hasRun = true;
    return ended
        .map(result -> tell(result, job, language))
        .orElseGet(() -> cancelled(job, language));
  }

  /** Whether the job ran, or was submitted, rather than refused. */
  boolean hasRun() {
    return hasRun;
  }

  private Job job(Run run, Language language) {
    Optional<Duration> watch = watching.watch(language);
    Ground ground = new Ground(language);
    Places places = ground.places(in, out);
    ground.check(places, watch.isPresent(), run.goesOn());
    Kenelle kenelle = settings.load();
    Receipt.Asked asked =
        new Receipt.Asked(
            asking.types(kenelle.ruleSet().vocabulary()), language, including.parts(language));
    return new Job(
        places,
        Request.of(asked, day(watch.isPresent()), places.isCompressed()),
        RulesParcel.of(kenelle.edition()),
        watch,
        watch.isPresent() ? followed() : Followed.NONE);
  }

  /** A job that ends has one day, like a batch; one that does not has that of each record. */
  private Optional<LocalDate> day(boolean isWatched) {
    Optional<LocalDate> asked = asking.dayAsked();
    return isWatched ? asked : asked.or(() -> Optional.of(LocalDate.now(ZoneOffset.UTC)));
  }

  /** The folders to follow: rules inside the jar never change. */
  private Followed followed() {
    Path rules = settings.rules();
    boolean isFolder = rules.getFileSystem() == FileSystems.getDefault();
    return isFolder ? Followed.of(rules, settings.samples()) : Followed.NONE;
  }

  private ExitCode tell(JobExecutionResult ended, Job job, Language language) {
    if (!ended.isJobExecutionResult()) {
      say(language, "job-submitted", ended.getJobID(), job.places().out());
      return ExitCode.DONE;
    }
    SetAside setAside = setAside(job.places());
    say(language, "job-done", job.places().answers());
    if (setAside.records() > 0) {
      say(language, "batch-set-aside", setAside.records(), job.places().rejected());
    }
    if (setAside.faults() > 0) {
      return ExitCode.OUR_FAULT;
    }
    return setAside.records() > 0 ? ExitCode.BAD_INPUT : ExitCode.DONE;
  }

  /** A job without an end is only ever cancelled; any other has left records unanswered. */
  private ExitCode cancelled(Job job, Language language) {
    say(language, "job-cancelled", job.places().out());
    return job.watch().isPresent() ? ExitCode.DONE : ExitCode.BAD_INPUT;
  }

  private static SetAside setAside(Places places) {
    try {
      return SetAside.in(places.rejected());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void say(Language language, String code, Object... details) {
    spec.commandLine().getErr().println(Message.of(code, details).in(language));
  }
}
