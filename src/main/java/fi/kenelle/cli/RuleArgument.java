package fi.kenelle.cli;

import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Nearest;
import java.util.List;

/** A rule named on the command line. */
final class RuleArgument {
  private RuleArgument() {}

  /** The rule of an id. Throws {@link BadUsage} with the nearest ids where there is none. */
  static Rule find(String id, RuleSet ruleSet, Language language) {
    return ruleSet
        .rule(id)
        .orElseThrow(
            () -> {
              List<String> near = Nearest.some(id, ruleSet.byId().keySet(), 3);
              String hint =
                  near.isEmpty()
                      ? ""
                      : " " + Message.of("did-you-mean", String.join(" · ", near)).in(language);
              return new BadUsage(Message.of("no-such-rule", id).in(language) + hint);
            });
  }
}
