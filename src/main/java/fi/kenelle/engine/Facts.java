package fi.kenelle.engine;

import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kie.api.definition.type.FactField;
import org.kie.api.definition.type.FactType;

/** Makes facts of one generated type, holding no more than what rules read. */
final class Facts {
  private final FactType factType;
  private final FactField place;
  private final List<Attribute> read;
  private final List<FactField> fields = new ArrayList<>();
  private final boolean areRead;

  Facts(FactType type, List<Attribute> read, boolean areRead) {
    this.factType = type;
    this.place = type.getField(Drl.PLACE);
    this.read = read;
    this.areRead = areRead;
    read.forEach(attribute -> fields.add(type.getField(Drl.field(attribute))));
  }

  /** Whether any rule is about such facts. */
  boolean areRead() {
    return areRead;
  }

  /** A situation as a fact, numbered. */
  Object of(Situation situation, int index) {
    return of(situation::value, index);
  }

  private Object of(Function<Attribute, Value> values, int index) {
    try {
      Object fact = factType.newInstance();
      place.set(fact, index);
      for (int i = 0; i < fields.size(); i++) {
        fields.get(i).set(fact, held(read.get(i), values.apply(read.get(i))));
      }
      return fact;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A fact of which nothing is known but the customer type. */
  Object of(Value type) {
    return of(attribute -> attribute.id().equals(Vocabulary.TYPE) ? type : Value.Plain.UNKNOWN, 0);
  }

  /** The number that a fact was given, of this type or the other. */
  int place(Object fact, Facts other) {
    boolean mine = fact.getClass() == factType.getFactClass();
    return (Integer) (mine ? place : other.place).get(fact);
  }

  /** What a field holds: null for what is unknown, which a new fact would hold as zero or false. */
  private static Object held(Attribute attribute, Value value) {
    if (!value.isKnown()) {
      return null;
    }
    return switch (attribute.kind()) {
      case FLAG -> ((Value.Flag) value).yes();
      case TEXT -> true;
      case SCALE -> (int) value.rank();
      case CHOICE, CODE -> value.id();
      case NUMBER -> value.rank();
      case SET -> ((Value.Terms) value).ids();
    };
  }
}
