package fi.kenelle.flink;

import java.time.Duration;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/**
 * Files of descriptions in, files of answers out: a batch that may never end. Whatever fails on the
 * way, every record is answered once in the files that are final.
 *
 * @param rules those to begin with
 * @param watch how often to look for new files; empty to end with the files that are there
 * @param followed where later rules come from
 */
record Job(
    Places places,
    Request request,
    RulesParcel rules,
    Optional<Duration> watch,
    Followed followed) {
  /** What becomes of the records. */
  record Outcome(DataStream<byte[]> answers, DataStream<byte[]> rejected) {}

  /** Lays the job out. */
  void on(StreamExecutionEnvironment flink) {
    write(answer(flink));
  }

  Outcome answer(StreamExecutionEnvironment flink) {
    SingleOutputStreamOperator<byte[]> answers =
        lines(flink)
            .rebalance()
            .connect(rules(flink))
            .process(new Answering(request, rules))
            .name("answer")
            .uid("answer");
    return new Outcome(answers, answers.getSideOutput(Answering.REJECTED));
  }

  private DataStream<Line> lines(StreamExecutionEnvironment flink) {
    var files = FileSource.forBulkFileFormat(new LineFormat(places), places.in());
    files.setFileEnumerator(FoundFiles::new);
    watch.ifPresent(files::monitorContinuously);
    return flink
        .fromSource(files.build(), WatermarkStrategy.noWatermarks(), "descriptions")
        .uid("descriptions");
  }

  private BroadcastStream<RulesParcel> rules(StreamExecutionEnvironment flink) {
    return flink
        .fromSource(
            new RulesSource(rules, followed),
            WatermarkStrategy.noWatermarks(),
            "rules",
            TypeInformation.of(RulesParcel.class))
        .uid("rules")
        .setParallelism(1)
        .broadcast(Answering.RULES);
  }

  void write(Outcome outcome) {
    String ending = request.isCompressed() ? ".ndjson.gz" : ".ndjson";
    write(outcome.answers(), places.answers(), ending, "answers");
    write(outcome.rejected(), places.rejected(), ".ndjson", "rejected");
  }

  private static void write(DataStream<byte[]> lines, Path folder, String ending, String name) {
    FileSink<byte[]> sink =
        FileSink.<byte[]>forRowFormat(folder, (line, out) -> out.write(line))
            .withBucketAssigner(new BasePathBucketAssigner<>())
            .withRollingPolicy(OnCheckpointRollingPolicy.build())
            .withOutputFileConfig(new OutputFileConfig("part", ending))
            .build();
    lines.sinkTo(sink).name(name).uid(name);
  }
}
