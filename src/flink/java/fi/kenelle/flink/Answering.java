package fi.kenelle.flink;

import fi.kenelle.batch.Evaluated;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Answers records by the rules that were broadcast last, and until any were by those that the job
 * was submitted with: no record ever meets no rules, and each meets one whole version of them. What
 * cannot be answered goes to {@link #REJECTED}.
 */
final class Answering extends BroadcastProcessFunction<Line, RulesParcel, byte[]> {
  /** Records that cannot be answered, each with its reason. */
  static final OutputTag<byte[]> REJECTED =
      new OutputTag<>("rejected", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  /** Where the rules in use are kept, so that they are still in use after a failure. */
  static final MapStateDescriptor<String, RulesParcel> RULES =
      new MapStateDescriptor<>(
          "rules", TypeInformation.of(String.class), TypeInformation.of(RulesParcel.class));

  private static final long serialVersionUID = 1L;
  private static final String IN_USE = "in use";

  private final Request request;
  private final RulesParcel first;
  private transient Desk desk;
  private transient Counter rejected;
  private transient Counter faults;

  Answering(Request request, RulesParcel first) {
    this.request = request;
    this.first = first;
  }

  @Override
  public void open(OpenContext context) throws IOException {
    desk = Desk.of(first, request, today());
    rejected = getRuntimeContext().getMetricGroup().counter("rejected");
    faults = getRuntimeContext().getMetricGroup().counter("faults");
  }

  @Override
  public void processElement(Line line, ReadOnlyContext context, Collector<byte[]> answers)
      throws Exception {
    RulesParcel inUse = context.getBroadcastState(RULES).get(IN_USE);
    desk = desk.by(inUse == null ? first : inUse, today());
    Evaluated evaluated = desk.answer(line);
    if (evaluated.isAnswer()) {
      answers.collect(evaluated.line());
      return;
    }
    rejected.inc();
    faults.inc(evaluated.isOurFault() ? 1 : 0);
    context.output(REJECTED, evaluated.line());
  }

  @Override
  public void processBroadcastElement(RulesParcel rules, Context context, Collector<byte[]> answers)
      throws Exception {
    context.getBroadcastState(RULES).put(IN_USE, rules);
    desk = desk.by(rules, today());
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
