package fi.kenelle.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One thing that a description can say.
 *
 * @param id the name in JSON
 * @param index the place in the vocabulary, from 0
 * @param values the closed list of values, lowest first on a scale; empty for flags, numbers,
 *     codes, texts and open sets
 * @param wording its words in both languages
 * @param uses where it may stand
 */
public record Attribute(
    String id, int index, Scope scope, Kind kind, List<String> values, Wording wording, Uses uses) {
  private static final Pattern CODE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}");

  /**
   * The words of an attribute.
   *
   * @param label a noun phrase, used on forms and in sentences
   * @param valueLabels each value as an answer to the question
   * @param question what to ask when the description is silent
   * @param advice what to do when two expectations pull apart; empty where none can be expected
   * @param reference how a sentence names it as the source of another's value
   */
  public record Wording(
      Text label,
      Map<String, Text> valueLabels,
      Text question,
      Text help,
      Optional<Text> advice,
      Text reference) {}

  /**
   * Where an attribute may stand.
   *
   * @param expectable whether an expectation may name it
   * @param perGroup whether a customer group may have a value of its own
   * @param plural the languages in which the label is a plural
   */
  public record Uses(boolean expectable, boolean perGroup, Set<Language> plural) {}

  /** Attributes of one vocabulary are the same if their ids are. */
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Attribute that && id.equals(that.id));
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Whether any well-formed code may stand as a value, rather than one of a list. */
  public boolean isOpen() {
    return kind == Kind.CODE || (kind == Kind.SET && values.isEmpty());
  }

  /** The single value of an id, if the id is legal here; sets give their member. */
  public Optional<Value> term(String id) {
    if (kind == Kind.FLAG) {
      return id.equals("true") || id.equals("false")
          ? Optional.of(new Value.Flag(id.equals("true")))
          : Optional.empty();
    }
    if (kind == Kind.NUMBER) {
      return id.matches("0|[1-9][0-9]{0,14}")
          ? Optional.of(new Value.Count(Long.parseLong(id)))
          : Optional.empty();
    }
    if (isOpen()) {
      return CODE.matcher(id).matches()
          ? Optional.of(new Value.Term(conventionalCase(id), -1))
          : Optional.empty();
    }
    int rank = values.indexOf(id);
    return rank < 0 ? Optional.empty() : Optional.of(new Value.Term(values.get(rank), rank));
  }

  /** The set of the ids, each once, if all are legal here. */
  public Optional<Value> terms(List<String> ids) {
    Set<String> members = new LinkedHashSet<>();
    for (String id : ids) {
      Optional<Value> member = term(id);
      if (member.isEmpty()) {
        return Optional.empty();
      }
      members.add(member.get().id());
    }
    return Optional.of(new Value.Terms(List.copyOf(members)));
  }

  /** The ids that can be offered as answers: the listed values, or true and false. */
  public List<String> offered() {
    return kind == Kind.FLAG ? List.of("true", "false") : values;
  }

  /** What a person reads for a value's id. */
  public Text valueLabel(String id) {
    return wording.valueLabels().getOrDefault(id, new Text(id, id));
  }

  /** Whether this attribute can take its value from the other one. */
  public boolean canTakeFrom(Attribute other) {
    boolean sameWords = isOpen() ? other.kind == Kind.CODE : values.equals(other.values);
    boolean single = other.kind != Kind.SET && other.kind != Kind.TEXT;
    boolean sameKind = kind == Kind.SET || kind == other.kind;
    return single && sameKind && sameWords && !other.equals(this);
  }

  /** The value that an expectation asks for, where it takes it from another attribute's value. */
  public Value taken(Value other) {
    return kind == Kind.SET ? new Value.Terms(List.of(other.id())) : other;
  }

  /** Language subtag lower case, script title case, region upper case, as RFC 5646 writes them. */
  private static String conventionalCase(String code) {
    List<String> parts = new ArrayList<>(List.of(code.toLowerCase(Locale.ROOT).split("-")));
    for (int i = 1; i < parts.size(); i++) {
      String part = parts.get(i);
      if (part.length() == 2 && parts.get(i - 1).length() > 1) {
        parts.set(i, part.toUpperCase(Locale.ROOT));
      } else if (part.length() == 4 && Character.isLetter(part.charAt(0))) {
        parts.set(i, Character.toUpperCase(part.charAt(0)) + part.substring(1));
      }
    }
    return String.join("-", parts);
  }
}
