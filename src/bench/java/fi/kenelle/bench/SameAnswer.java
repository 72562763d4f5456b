package fi.kenelle.bench;

import fi.kenelle.concept.Explanation.Finding;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Tension;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tells whether two answers say the same, whatever objects they are made of. */
final class SameAnswer {
  private SameAnswer() {}

  /** Throws with the first part that differs. */
  static void check(Told one, Told other) {
    List<Part> parts = parts(one);
    List<Part> others = parts(other);
    for (int i = 0; i < Math.max(parts.size(), others.size()); i++) {
      Object left = i < parts.size() ? parts.get(i) : "nothing";
      Object right = i < others.size() ? others.get(i) : "nothing";
      if (!Objects.equals(left, right)) {
        String json = one.answer().description().json().toString();
        throw new IllegalStateException(left + " against " + right + " of " + json);
      }
    }
  }

  /** One thing that an answer says, and where. */
  private record Part(String where, Object what) {}

  private static List<Part> parts(Told told) {
    List<Part> parts = parts(told.answer());
    for (List<Finding> conditions : told.conditions()) {
      parts.add(new Part("conditions", conditions));
    }
    return parts;
  }

  private static List<Part> parts(Answer answer) {
    List<Part> parts = new ArrayList<>();
    for (GroupResult result : answer.results()) {
      String where = "group " + result.index() + " ";
      parts.add(new Part(where + "customer", result.customer()));
      parts.add(new Part(where + "fit", result.fit()));
      add(where + "unmet", result.recommendations(), parts);
      add(where + "met", result.met(), parts);
      add(where + "waived", result.waived(), parts);
      add(where + "unknown", result.unknown(), parts);
      add(where + "could apply", result.couldApply(), parts);
      result.questions().forEach(question -> parts.add(new Part(where + "question", question)));
      parts.add(new Part(where + "fired", result.fired()));
    }
    for (Tension tension : answer.tensions()) {
      String where = "tension " + tension.attribute().id() + " " + tension.touchpoint();
      add(where, tension.between(), parts);
    }
    parts.add(new Part("notes", answer.notes()));
    parts.add(new Part("fired", answer.rulesFired()));
    return parts;
  }

  private static void add(String where, List<Outcome> outcomes, List<Part> parts) {
    for (Outcome outcome : outcomes) {
      List<Object> said =
          List.of(
              outcome.rule().id(),
              outcome.situation().group(),
              outcome.situation().touchpoint(),
              outcome.verdict(),
              outcome.wanted(),
              outcome.actual(),
              outcome.waiver());
      parts.add(new Part(where, said));
    }
  }
}
