package fi.kenelle.access;

/**
 * Somebody who calls.
 *
 * @param name what the history and the feedback call them
 */
public record Visitor(String name, Role role) {
  /** The one person who needs no token, by the name that the machine knows them by. */
  public static Visitor atThisMachine() {
    String user = System.getProperty("user.name", "");
    return new Visitor(Token.isName(user) ? user : "local", Role.PUBLISHER);
  }
}
