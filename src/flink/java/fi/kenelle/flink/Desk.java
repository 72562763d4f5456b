package fi.kenelle.flink;

import fi.kenelle.authoring.Edition;
import fi.kenelle.batch.Evaluated;
import fi.kenelle.batch.Evaluation;
import fi.kenelle.batch.Judge;
import java.io.IOException;
import java.time.LocalDate;

/** Answers records by one version of the rules, as of one day. */
final class Desk {
  private final String rules;
  private final Judge judge;
  private final Request request;
  private final LocalDate today;
  private final Evaluation evaluation;

  private Desk(String rules, Judge judge, Request request, LocalDate today) {
    this.rules = rules;
    this.judge = judge;
    this.request = request;
    this.today = today;
    this.evaluation = new Evaluation(request.form(today), judge);
  }

  /** Compiles the rules of a parcel. */
  static Desk of(RulesParcel parcel, Request request, LocalDate today) throws IOException {
    Edition edition = parcel.open();
    Judge judge =
        new Judge(edition.ruleSet(), edition.descriptions(), edition.answerer(), parcel.id());
    return new Desk(parcel.id(), judge, request, today);
  }

  /** This one, or one by other rules or on another day where those have changed. */
  Desk by(RulesParcel parcel, LocalDate day) throws IOException {
    if (!rules.equals(parcel.id())) {
      return of(parcel, request, day);
    }
    return today.equals(day) ? this : new Desk(rules, judge, request, day);
  }

  Evaluated answer(Line line) {
    return line.isTooLong()
        ? evaluation.ofTooLong(line.file(), line.line())
        : evaluation.of(line.file(), line.line(), line.text());
  }
}
