package fi.kenelle.bench;

import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the answer to each question goes, as far as that is known beforehand. */
final class Pointers {
  private static final Set<String> GROUP_FACTS = Set.of("relationship", "roles", "scope");

  private final Attribute[] attributes;
  private final Optional<String>[] whole;
  private final String[] ends;

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
  Pointers(Vocabulary vocabulary) {
    List<Attribute> all = vocabulary.attributes();
    this.attributes = all.toArray(Attribute[]::new);
    this.whole = new Optional[attributes.length];
    this.ends = new String[attributes.length];
    for (int i = 0; i < attributes.length; i++) {
      String id = attributes[i].id();
      whole[i] =
          Optional.of(
              (attributes[i].scope() == Scope.PROVIDER ? "/provider/" : "/attributes/") + id);
      ends[i] =
          switch (attributes[i].scope()) {
            case CUSTOMER -> GROUP_FACTS.contains(id) ? "/" + id : "/traits/" + id;
            case TOUCHPOINT -> attributes[i].uses().expectable() ? "/attributes/" + id : "/" + id;
            default -> "";
          };
    }
  }

  int count() {
    return attributes.length;
  }

  Attribute attribute(int index) {
    return attributes[index];
  }

  /** Where the answer goes, asked of this group at this touchpoint. */
  Optional<String> to(int index, Situation group, int touchpoint) {
    return switch (attributes[index].scope()) {
      case SERVICE, PROVIDER -> whole[index];
      case TOUCHPOINT -> Optional.of("/touchpoints/" + touchpoint + ends[index]);
      case CUSTOMER ->
          group.customer().listed()
              ? Optional.of("/customers/" + group.group() + ends[index])
              : Optional.empty();
    };
  }
}
