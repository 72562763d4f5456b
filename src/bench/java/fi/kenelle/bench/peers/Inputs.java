package fi.kenelle.bench.peers;

import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a decision table: what any of its rules reads. */
record Inputs(List<Attribute> attributes) {
  static Inputs of(List<Rule> rules) {
    return new Inputs(rules.stream().flatMap(rule -> rule.reads().stream()).distinct().toList());
  }

  /** The name of a column; behind "in", so that no name is a word of the language. */
  static String name(Attribute attribute) {
    return "in_" + attribute.id();
  }

  /** A row's values: ranks for scales, texts for choices; what is unknown is null. */
  Map<String, Object> of(Situation situation) {
    Map<String, Object> values = new HashMap<>(2 * attributes.size());
    for (Attribute attribute : attributes) {
      values.put(name(attribute), plain(attribute, situation.value(attribute)));
    }
    return values;
  }

  /** A value as plain Java; null where it is unknown. */
  static Object plain(Attribute attribute, Value value) {
    if (!value.isKnown()) {
      return null;
    }
    return switch (attribute.kind()) {
      case FLAG -> ((Value.Flag) value).yes();
      case SCALE, NUMBER -> value.rank();
      case CHOICE -> value.id();
      case CODE, SET, TEXT -> throw new IllegalStateException(attribute.id());
    };
  }
}
