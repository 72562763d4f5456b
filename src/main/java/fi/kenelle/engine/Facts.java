package fi.kenelle.engine;

import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Wish;
import java.lang.reflect.Constructor;
import java.util.List;
import org.kie.api.definition.type.FactField;
import org.kie.api.definition.type.FactType;

/** Makes facts of one generated type, holding no more than what rules read. */
final class Facts {
  private final Constructor<?> constructor;
  private final Slot[] slots;

  Facts(FactType type, List<Attribute> read) {
    this.constructor = constructor(type);
    this.slots = read.stream().map(attribute -> Slot.of(attribute, type)).toArray(Slot[]::new);
  }

  /** Looked up once: a fact type would do so for every fact. */
  private static Constructor<?> constructor(FactType type) {
    try {
      return type.getFactClass().getDeclaredConstructor();
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A situation as a fact. */
  Object of(Situation situation) {
    try {
      Object fact = constructor.newInstance();
      for (Slot slot : slots) {
        slot.field.set(fact, slot.held(situation.value(slot.attribute)));
      }
      return fact;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The field of an attribute.
   *
   * @param listed what it holds for each value, where the attribute has one of a list
   */
  private record Slot(Attribute attribute, FactField field, List<Object> listed) {
    static Slot of(Attribute attribute, FactType type) {
      return new Slot(attribute, type.getField(Drl.field(attribute)), listed(attribute));
    }

    private static List<Object> listed(Attribute attribute) {
      return switch (attribute.kind()) {
        case FLAG, SCALE, CHOICE ->
            attribute.offered().stream()
                .map(id -> held(attribute.kind(), attribute.term(id).orElseThrow()))
                .toList();
        case CODE, NUMBER, SET, TEXT -> List.of();
      };
    }

    /** Null for what is unknown, which a new fact would hold as zero or false. */
    Object held(Value value) {
      if (value == Value.Plain.UNKNOWN) {
        return null;
      }
      return listed.isEmpty() ? held(attribute.kind(), value) : listed.get(Wish.place(value));
    }

    private static Object held(Kind kind, Value value) {
      return switch (kind) {
        case FLAG -> ((Value.Flag) value).yes();
        case TEXT -> true;
        case SCALE -> (int) value.rank();
        case CHOICE, CODE -> value.id();
        case NUMBER -> value.rank();
        case SET -> ((Value.Terms) value).ids();
      };
    }
  }
}
