package fi.kenelle.engine;

import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Value;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.definition.type.FactField;
import org.kie.api.definition.type.FactType;

/** Makes facts of one generated type, holding no more than what rules read. */
final class Facts {
  private final Constructor<?> constructor;
  private final List<Attribute> read;
  private final List<FactField> fields = new ArrayList<>();

  Facts(FactType type, List<Attribute> read) {
    this.constructor = constructor(type);
    this.read = read;
    read.forEach(attribute -> fields.add(type.getField(Drl.field(attribute))));
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
      for (int i = 0; i < fields.size(); i++) {
        fields.get(i).set(fact, held(read.get(i), situation.value(read.get(i))));
      }
      return fact;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a field holds: null for what is unknown, which a new fact would hold as zero or false. */
  private static Object held(Attribute attribute, Value value) {
    if (value == Value.Plain.UNKNOWN) {
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
