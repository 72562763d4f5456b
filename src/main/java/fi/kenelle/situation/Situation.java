package fi.kenelle.situation;

import fi.kenelle.description.CustomerGroup;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.description.Touchpoint;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One customer group meeting the service, or one of its touchpoints: the flat fact that conditions
 * read. It holds a value for every attribute, unknown where nothing is said. Immutable.
 */
public final class Situation {
  private static final int NO_TOUCHPOINT = -1;

  private final int group;
  private final int touchpoint;
  private final CustomerGroup customer;
  private final Value[] values;

  private Situation(int group, int touchpoint, CustomerGroup customer, Value[] values) {
    this.group = group;
    this.touchpoint = touchpoint;
    this.customer = customer;
    this.values = values;
  }

  /**
   * Every situation of a description: each group, in order, first by itself and then at each
   * touchpoint.
   */
  public static List<Situation> of(
      ServiceDescription description, Vocabulary vocabulary, LocalDate on) {
    Value[] service = serviceValues(description, vocabulary, on);
    List<Situation> situations = new ArrayList<>();
    for (int group = 0; group < description.customers().size(); group++) {
      Situation itself = of(description, group, service);
      situations.add(itself);
      for (int i = 0; i < description.touchpoints().size(); i++) {
        situations.add(itself.at(i, description));
      }
    }
    return situations;
  }

  /** The same group, at the same touchpoint, in a description that says something else. */
  public Situation in(ServiceDescription other, Vocabulary vocabulary, LocalDate on) {
    Situation itself = of(other, group, serviceValues(other, vocabulary, on));
    return isAtTouchpoint() ? itself.at(touchpoint, other) : itself;
  }

  private static Situation of(ServiceDescription description, int group, Value[] service) {
    CustomerGroup customer = description.customers().get(group);
    Value[] values = service.clone();
    put(customer.attributes(), values);
    put(customer.facts(), values);
    return new Situation(group, NO_TOUCHPOINT, customer, values);
  }

  private Situation at(int place, ServiceDescription description) {
    Value[] met = values.clone();
    put(description.touchpoints().get(place).values(), met);
    return new Situation(group, place, customer, met);
  }

  private static Value[] serviceValues(
      ServiceDescription description, Vocabulary vocabulary, LocalDate on) {
    Value[] values = new Value[vocabulary.attributes().size()];
    java.util.Arrays.fill(values, Value.Plain.UNKNOWN);
    put(Derived.from(description, vocabulary, on), values);
    put(description.attributes(), values);
    values[vocabulary.required("sector").index()] = description.sector();
    return values;
  }

  private static void put(Map<Attribute, Value> from, Value[] values) {
    from.forEach((attribute, value) -> values[attribute.index()] = value);
  }

  /** The index of the customer group. */
  public int group() {
    return group;
  }

  /** Whether it is at a touchpoint. */
  public boolean isAtTouchpoint() {
    return touchpoint != NO_TOUCHPOINT;
  }

  /** The index of the touchpoint, where it is at one. */
  public int touchpoint() {
    return touchpoint;
  }

  /** The touchpoint, where it is at one. */
  public Touchpoint touchpoint(ServiceDescription description) {
    return description.touchpoints().get(touchpoint);
  }

  /** The customer group. */
  public CustomerGroup customer() {
    return customer;
  }

  /** The value of an attribute; unknown where nothing is said. */
  public Value value(Attribute attribute) {
    return values[attribute.index()];
  }

  /** Whether the group has a value of its own, rather than the service's. */
  public boolean hasOwn(Attribute attribute) {
    return customer.attributes().containsKey(attribute);
  }
}
