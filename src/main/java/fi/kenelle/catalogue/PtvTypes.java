package fi.kenelle.catalogue;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who a Finnish service is for: its target groups, health classes and life events. */
final class PtvTypes {
  private static final Pattern CODE =
      Pattern.compile("(?s).*?((?:KR|KE|P)[0-9]+(?:\\.[0-9]+)*)\\s*");
  private static final Pattern OLD_ADDRESS = Pattern.compile(".*:ptvl:v20([0-9]{2})");

  private PtvTypes() {}

  static void read(Field service, Draft draft) {
    Field groups = service.at("targetGroups");
    groups.each().forEach(group -> readGroup(group, draft));
    readHealth(service.at("serviceClasses"), draft);
    if (!service.at("lifeEvents").each().isEmpty()) {
      draft.value("lifeSituations", "recognised");
      service.at("lifeEvents").becomes("/attributes/lifeSituations");
    }
  }

  private static void readGroup(Field group, Draft draft) {
    String code = code(group);
    String type =
        code.matches("KR1(\\..*)?")
            ? "citizen"
            : code.matches("KR2(\\..*)?") ? "b2b" : code.matches("KR3(\\..*)?") ? "internal" : "";
    if (type.isEmpty()) {
      group.distrusted("import-unknown-code", code.isEmpty() ? group.shown() : Field.shown(code));
      return;
    }
    Words scope = draft.group(type);
    if (code.contains(".")) {
      names(group, scope);
    }
    if (code.equals("KR1.4")) {
      names(group, draft.group("patient"));
    }
    group.becomes("/customers");
  }

  private static void names(Field group, Words scope) {
    for (Field name : group.at("name").each()) {
      name.at("value").text().ifPresent(said -> scope.list(name.at("language").code(), said));
    }
  }

  /** Health services have patients, unless they are for businesses or authorities alone. */
  private static void readHealth(Field classes, Draft draft) {
    boolean people = draft.types().isEmpty() || draft.types().contains("citizen");
    for (Field one : classes.each()) {
      if (people && code(one).matches("P5(\\..*)?")) {
        draft.group("patient");
        classes.becomes("/customers");
      }
    }
  }

  /**
   * The code of a class or group, or the one that its address stands for; either may stand alone.
   */
  private static String code(Field one) {
    Field code = one.json().isValueNode() ? one : one.first("code", "uri");
    String written = Told.beginning(code.code());
    Matcher known = CODE.matcher(written.toUpperCase(Locale.ROOT));
    if (known.matches()) {
      return known.group(1);
    }
    Field address = one.json().isValueNode() ? one : one.at("uri");
    Matcher old = OLD_ADDRESS.matcher(Told.beginning(address.code()));
    return old.matches() ? old(Integer.parseInt(old.group(1))) : written;
  }

  /** In the older list the groups are numbered through: 1 to 7, 8 to 16, 17. */
  private static String old(int number) {
    if (number == 1 || number == 8) {
      return number == 1 ? "KR1" : "KR2";
    }
    if (number == 17) {
      return "KR3";
    }
    return number < 8 ? "KR1." + (number - 1) : number < 17 ? "KR2." + (number - 8) : "";
  }
}
