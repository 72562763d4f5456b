package fi.kenelle.http;

import fi.kenelle.Kenelle;
import fi.kenelle.analysis.Analysis;
import fi.kenelle.report.AnalysisJson;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Language;
import io.javalin.http.Context;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** {@code GET /v1/analysis}: findings about the rules in use; what is the same is found once. */
final class Analyses {
  private final Supplier<Kenelle> inUse;
  private final AtomicReference<Last> last = new AtomicReference<>();

  private record Last(RuleSet ruleSet, Analysis analysis) {}

  Analyses(Supplier<Kenelle> inUse) {
    this.inUse = inUse;
  }

  void analyse(Context context) {
    Language language = Query.language(context);
    Accept.require(context, Body.JSON);
    Analysis analysis = of(inUse.get().ruleSet());
    Replies.send(context, language, AnalysisJson.of(analysis.findings(), language));
  }

  @SuppressWarnings("ReferenceEquality") // the very same rules, or new ones
  private Analysis of(RuleSet ruleSet) {
    Last before = last.get();
    if (before != null && before.ruleSet() == ruleSet) {
      return before.analysis();
    }
    Analysis analysis =
        before == null ? Analysis.of(ruleSet) : Analysis.after(before.analysis(), ruleSet);
    last.set(new Last(ruleSet, analysis));
    return analysis;
  }
}
