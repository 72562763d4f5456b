package fi.kenelle.description;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
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
    return with(sector, groups(types, vocabulary), attributes, touchpoints, true);
  }

  ServiceDescription with(Value otherSector) {
    return with(otherSector, customers, attributes, touchpoints, typesAsked);
  }

  ServiceDescription with(int group, CustomerGroup changed) {
    List<CustomerGroup> groups = new ArrayList<>(customers);
    groups.set(group, changed);
    return with(sector, groups, attributes, touchpoints, typesAsked);
  }

  /** The same service with these groups in place of its own. */
  public ServiceDescription withGroups(List<CustomerGroup> groups) {
    return with(sector, groups, attributes, touchpoints, typesAsked);
  }

  ServiceDescription withAttributes(Map<Attribute, Value> others) {
    return with(sector, customers, others, touchpoints, typesAsked);
  }

  ServiceDescription withTouchpoints(List<Touchpoint> others) {
    return with(sector, customers, attributes, others, typesAsked);
  }

  private ServiceDescription with(
      Value otherSector,
      List<CustomerGroup> groups,
      Map<Attribute, Value> otherAttributes,
      List<Touchpoint> otherTouchpoints,
      boolean asked) {
    return new ServiceDescription(
        id,
        name,
        description,
        otherSector,
        groups,
        otherAttributes,
        otherTouchpoints,
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
