package fi.kenelle.outcome;

import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;

/** Where in a description the value of an attribute goes, as a JSON pointer. */
final class Pointers {
  private static final List<String> GROUP_FACTS = List.of("relationship", "roles", "scope");

  private final List<Attribute> attributes;
  private final List<Optional<String>> ends;

  Pointers(Vocabulary vocabulary) {
    this.attributes = vocabulary.attributes();
    this.ends = vocabulary.attributes().stream().map(Pointers::end).map(Optional::of).toList();
  }

  /** How many attributes there are. */
  int count() {
    return attributes.size();
  }

  Attribute attribute(int index) {
    return attributes.get(index);
  }

  /** The pointer for a group and a touchpoint; empty where the description has no such group. */
  Optional<String> to(Attribute attribute, Situation group, int touchpoint) {
    Optional<String> end = ends.get(attribute.index());
    if (attribute.scope() == Scope.TOUCHPOINT) {
      return Optional.of("/touchpoints/" + touchpoint + end.get());
    }
    if (attribute.scope() != Scope.CUSTOMER) {
      return end;
    }
    return group.customer().listed()
        ? Optional.of("/customers/" + group.group() + end.get())
        : Optional.empty();
  }

  /** The end of a pointer: all of it, or what follows the group or touchpoint. */
  private static String end(Attribute attribute) {
    String parent =
        switch (attribute.scope()) {
          case SERVICE -> "/attributes";
          case PROVIDER -> "/provider";
          case TOUCHPOINT -> attribute.uses().expectable() ? "/attributes" : "";
          case CUSTOMER -> GROUP_FACTS.contains(attribute.id()) ? "" : "/traits";
        };
    return JsonText.below(parent, attribute.id());
  }
}
