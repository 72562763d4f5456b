package fi.kenelle.flink;

import java.time.Duration;
import java.util.Optional;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.runtime.client.JobCancellationException;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ExceptionUtils;

/** One run on a cluster, with what exactly-once needs settled and the rest left as configured. */
record Run(StreamExecutionEnvironment flink, boolean isWatched) {
  private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(10);
  private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(1);
  private static final int TRIES = 20;

  /** Whether it goes on where another run stood. */
  boolean goesOn() {
    return configured().getOptional(StateRecoveryOptions.SAVEPOINT_PATH).isPresent();
  }

  /**
   * Settles how to run.
   *
   * @param checkpoint how often to keep where it stands, where that is asked for
   */
  void settle(Optional<Duration> checkpoint) {
    Configuration settled = new Configuration();
    settled.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.STREAMING);
    settled.set(
        CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
    settled.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpoint.orElseGet(this::interval));
    settled.set(PipelineOptions.OBJECT_REUSE, true); // nothing that is sent is changed
    settled.set(PipelineOptions.GENERIC_TYPES, false);
    if (!isWatched && configured().getOptional(RestartStrategyOptions.RESTART_STRATEGY).isEmpty()) {
      settled.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
      settled.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, TRIES);
      settled.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, BEFORE_ANOTHER_TRY);
    }
    flink.configure(settled);
  }

  private Duration interval() {
    return configured()
        .getOptional(CheckpointingOptions.CHECKPOINTING_INTERVAL)
        .orElse(BETWEEN_CHECKPOINTS);
  }

  private ReadableConfig configured() {
    return flink.getConfiguration();
  }

  /** Runs it, to its end unless it was submitted to be left alone; nothing where cancelled. */
  Optional<JobExecutionResult> execute(String name) {
    try {
      return Optional.of(flink.execute(name));
    } catch (Exception e) {
      if (ExceptionUtils.findThrowable(e, JobCancellationException.class).isPresent()) {
        return Optional.empty();
      }
      throw new IllegalStateException(e);
    }
  }
}
