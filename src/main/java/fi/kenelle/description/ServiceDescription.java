package fi.kenelle.description;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service and its customers, as far as they are described. Immutable.
 *
 * @param customers the groups listed; where none is, each customer type as a group that is not
 *     listed
 * @param attributes what is said of the service for all groups
 * @param sector what sort of provider it has, or unknown
 * @param typesAsked whether the customer types were asked for instead of listed
 * @param vagueTexts the texts that leave open which customers are meant
 * @param json the description as it was given, with persona cards in place of their ids
 */
public record ServiceDescription(
    Optional<String> id,
    FreeText name,
    Optional<FreeText> description,
    Value sector,
    List<CustomerGroup> customers,
    Map<Attribute, Value> attributes,
    List<Touchpoint> touchpoints,
    List<Waiver> waivers,
    Optional<LocalDate> on,
    boolean typesAsked,
    List<VagueText> vagueTexts,
    JsonNode json) {
  /** The same service for these customer types, whatever groups it lists. */
  public ServiceDescription forTypes(List<String> types, Vocabulary vocabulary) {
    return with(groups(types, vocabulary), true);
  }

  /** The same service with these groups in place of its own. */
  public ServiceDescription with(List<CustomerGroup> groups) {
    return with(groups, typesAsked);
  }

  private ServiceDescription with(List<CustomerGroup> groups, boolean asked) {
    return new ServiceDescription(
        id,
        name,
        description,
        sector,
        groups,
        attributes,
        touchpoints,
        waivers,
        on,
        asked,
        vagueTexts,
        json);
  }

  static List<CustomerGroup> groups(List<String> types, Vocabulary vocabulary) {
    Attribute type = vocabulary.required(Vocabulary.TYPE);
    Attribute persona = vocabulary.required("persona");
    return types.stream().map(id -> CustomerGroup.of(type, persona, id)).toList();
  }

  /** Whether groups are known at all: listed, or asked for. */
  public boolean hasGroups() {
    return typesAsked || customers.stream().anyMatch(CustomerGroup::listed);
  }

  /** The name of the group's type, for people. */
  public static Text typeLabel(Vocabulary vocabulary, String type) {
    return vocabulary.required(Vocabulary.TYPE).valueLabel(type);
  }
}
