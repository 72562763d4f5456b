package fi.kenelle.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the provider of a cloud service is reached, when, and by whom it can be used. */
final class GCloudSupport {
  private final Draft draft;

  GCloudSupport(Draft draft) {
    this.draft = draft;
  }

  void read(Field service) {
    readSupport(service);
    readAccess(service);
  }

  /** A standard that it claims to meet; the lowest level of one is only something told. */
  private void readAccess(Field service) {
    for (String key : List.of("accessibilityStandards", "webInterfaceAccessibility")) {
      for (Field standard : GCloud.value(service, key).each()) {
        String claimed = standard.code().toLowerCase(Locale.ROOT);
        if (claimed.matches(".{0,60}(wcag|301.?549).{0,60}")) {
          draft.accessibility(claimed.matches(".*(aa|301).*") ? "conformant" : "stated");
          service.at(key).becomes("/attributes/accessibility");
        }
      }
    }
  }

  private void readSupport(Field service) {
    for (Field type : GCloud.value(service, "supportTypes").each()) {
      type.text().ifPresent(said -> meet(type, said));
    }
    for (String key :
        List.of("phoneSupport", "webChatSupport", "onsiteSupport", "emailOrTicketingSupport")) {
      Field kind = GCloud.value(service, key);
      if (isGiven(kind)) {
        meet(kind, key.replaceFirst("(OrTicketing)?Support", "").replace("webChat", "chat"));
      }
    }
    for (String key :
        List.of("supportAvailability", "phoneSupportAvailability", "webChatSupportAvailability")) {
      Field hours = GCloud.value(service, key);
      String of = key.replace("Availability", "");
      if (!of.equals("support") && !isGiven(GCloud.value(service, of))) {
        continue; // hours of what there is not
      }
      Optional<String> told = hours.text().flatMap(Told::supportHours);
      told.ifPresent(draft::supportHours);
      if (told.isPresent()) {
        service.at(key).becomes("/attributes/supportHours");
      } else if (hours.says()) {
        hours.skipped("import-hours-unclear");
      }
    }
    Field response = GCloud.value(service, "supportResponseTime");
    if (response.text().filter(Told::time).isPresent()) {
      draft.flag("waitingTimeShown", true);
      service.at("supportResponseTime").becomes("/attributes/waitingTimeShown");
    }
  }

  private static boolean isGiven(Field kind) {
    return kind.isTrue() || kind.code().toLowerCase(Locale.ROOT).startsWith("yes");
  }

  private void meet(Field type, String said) {
    String channel =
        switch (said.toLowerCase(Locale.ROOT)) {
          case "phone", "telephone" -> "phone";
          case "email" -> "email";
          case "live chat", "chat", "web chat" -> "chat";
          case "onsite", "on-site" -> "in-person";
          default -> "";
        };
    Words name = new Words();
    name.add("en", said);
    draft.touchpoint("support-" + said, name, channel, "support");
    type.becomes("/touchpoints");
  }
}
