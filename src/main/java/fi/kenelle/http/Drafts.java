package fi.kenelle.http;

import fi.kenelle.access.Role;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.Status;
import fi.kenelle.vocabulary.JsonText;
import java.util.Optional;

/** Tells drafts, which an editor may save, from what a publisher alone may do. */
final class Drafts {
  private Drafts() {}

  /** The least role that may give a rule this text. */
  static Role roleFor(String ruleId, byte[] text, RuleSet now) {
    boolean staysDraft =
        isDraftOrNothing(now.rule(ruleId)) && isDraftOrNothing(read(ruleId, text, now));
    return staysDraft ? Role.EDITOR : Role.PUBLISHER;
  }

  /** A text that cannot be read never gets into use, whoever sends it. */
  private static Optional<Rule> read(String ruleId, byte[] text, RuleSet now) {
    try {
      return now.reader().read("rules/" + ruleId + ".dslr", JsonText.decoded(text)).rule();
    } catch (JsonText.Malformed e) {
      return Optional.empty();
    }
  }

  private static boolean isDraftOrNothing(Optional<Rule> rule) {
    return rule.filter(one -> one.metadata().status() != Status.DRAFT).isEmpty();
  }
}
