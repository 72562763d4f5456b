package fi.kenelle.bench.peers;

/** One thing that is known of one group, as a fact: whichever of the values it has. */
public record Feature(int group, String name, String text, long number) {
  /** The group. */
  public int getGroup() {
    return group;
  }

  /** The name of the attribute. */
  public String getName() {
    return name;
  }

  /** A choice, or true or false. */
  public String getText() {
    return text;
  }

  /** A number, or the place on a scale. */
  public long getNumber() {
    return number;
  }
}
