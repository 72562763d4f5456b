package fi.kenelle.catalogue;

import fi.kenelle.rule.RuleProblem;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Message;
import java.util.List;

/** A file that cannot be read as what it should be, with the place where that shows. */
final class UnreadableFile extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient RuleProblem problem;

  UnreadableFile(String file, JsonText.Place place, Message message) {
    super(message.code());
    this.problem =
        new RuleProblem(
            RuleProblem.Severity.ERROR,
            file,
            place.line(),
            place.column(),
            place.column(),
            message,
            List.of());
  }

  /** A file that is wrong as a whole. */
  static UnreadableFile whole(String file, String code, Object... details) {
    return new UnreadableFile(file, new JsonText.Place(1, 1), Message.of(code, details));
  }

  /** What is wrong, and where. */
  RuleProblem problem() {
    return problem;
  }
}
