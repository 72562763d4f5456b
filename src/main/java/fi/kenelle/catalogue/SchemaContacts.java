package fi.kenelle.catalogue;

import java.util.List;
import java.util.Locale;

/** Where and when a service of schema.org is reached. */
final class SchemaContacts {
  private final Draft draft;
  private final SchemaHours hours = new SchemaHours();

  SchemaContacts(Draft draft) {
    this.draft = draft;
  }

  void read(SchemaNode node) {
    node.nodes("availableChannel").forEach(this::readChannel);
    readReach(node, "");
    for (SchemaNode contact : node.nodes("contactPoint")) {
      readReach(contact, stage(contact));
      hours.read(contact);
    }
    place(node, "address", "in-person");
    place(node, "location", "in-person");
    hours.read(node);
    hours.week().supportHours().ifPresent(draft::supportHours);
    readFeatures(node);
  }

  private void readChannel(SchemaNode channel) {
    int before = draft.touchpointCount();
    Words name = new Words();
    channel.name(name);
    if (channel.field().json().isTextual()) {
      ChannelWords.channel(name.all()).ifPresent(kind -> draft.touchpoint(kind, name, kind, ""));
    }
    meet(channel.at("serviceUrl"), name, "web", "");
    for (SchemaNode phone : channel.nodes("servicePhone")) {
      if (!phone.field().json().isObject()) {
        meet(phone.field(), name, "phone", "");
      }
      readReach(phone, "");
      hours.read(phone);
    }
    meet(channel.at("serviceSmsNumber"), name, "phone", "");
    meet(channel.at("servicePostalAddress"), name, "post", "");
    for (SchemaNode place : channel.nodes("serviceLocation")) {
      Words placeName = new Words();
      place.name(placeName);
      meet(place.field(), placeName, "in-person", "");
      hours.read(place);
      readFeatures(place);
    }
    hours.read(channel);
    if (channel.at("processingTime").code().matches("P[0-9T].*")) {
      draft.flag("waitingTimeShown", true);
      channel.field().becomes("/attributes/waitingTimeShown");
    }
    if (before == draft.touchpointCount()) {
      channel.field().distrusted("import-channel-unclear");
    } else {
      channel.field().becomes("/touchpoints");
    }
  }

  /** A page, a number and an address of a thing itself. */
  private void readReach(SchemaNode node, String stage) {
    meet(node.at("url"), new Words(), "web", stage);
    meet(node.at("telephone"), new Words(), "phone", stage);
    meet(node.at("email"), new Words(), "email", stage);
  }

  private void meet(Field field, Words name, String channel, String stage) {
    boolean usable =
        field.each().stream()
            .anyMatch(one -> one.json().isObject() ? one.says() : isAddress(one, channel));
    if (usable && draft.touchpoint(channel, name, channel, stage)) {
      field.becomes("/touchpoints");
    }
  }

  private static boolean isAddress(Field one, String channel) {
    String said = one.text().orElse("");
    boolean good =
        switch (channel) {
          case "phone" -> Reach.isPhone(said);
          case "email" -> Reach.isEmail(said);
          case "web" -> Reach.isPage(said);
          default -> !said.isEmpty();
        };
    if (!said.isEmpty() && !good) {
      one.distrusted("import-no-" + (channel.equals("web") ? "page" : channel), one.shown());
    }
    return good;
  }

  private void place(SchemaNode node, String key, String channel) {
    if (!draft.meetsOn(channel)) {
      for (SchemaNode place : node.nodes(key)) {
        boolean virtual = place.types().contains("VirtualLocation");
        meet(place.field(), new Words(), virtual ? "web" : channel, "");
      }
    }
  }

  private static String stage(SchemaNode contact) {
    String type = contact.at("contactType").code().toLowerCase(Locale.ROOT);
    return type.contains("support") || type.contains("customer service") ? "support" : "";
  }

  /** What is said of getting in; that something is not there says nothing of the rest. */
  private void readFeatures(SchemaNode node) {
    for (String key : List.of("amenityFeature", "accessibilityFeature", "accessibilitySummary")) {
      for (SchemaNode feature : node.nodes(key)) {
        Words name = new Words();
        feature.name(name);
        boolean about =
            !key.equals("amenityFeature")
                || name.all()
                    .toLowerCase(Locale.ROOT)
                    .matches("(?s).*(wheelchair|accessib|hearing|step-free).*");
        if (about && !name.isEmpty()) {
          draft.accessibility("stated");
          feature.field().becomes("/attributes/accessibility");
        }
      }
    }
  }
}
