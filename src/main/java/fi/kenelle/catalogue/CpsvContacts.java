package fi.kenelle.catalogue;

import java.util.List;
import java.util.Optional;

/** Where and when a public service is reached. */
final class CpsvContacts {
  private static final List<String> HOURS =
      List.of("openingHours", "availableHours", "hoursAvailable", "hasOpeningHours");
  private final Draft draft;
  private final SchemaHours hours = new SchemaHours();

  CpsvContacts(Draft draft) {
    this.draft = draft;
  }

  void read(RdfNode service) {
    for (RdfNode channel : service.all("hasChannel")) {
      readChannel(channel);
      service.becomes("/touchpoints", "hasChannel");
    }
    for (String property : List.of("hasContactPoint", "contactPoint")) {
      for (RdfNode contact : service.all(property)) {
        if (readContact(contact)) {
          service.becomes("/touchpoints", property);
        }
      }
    }
    hours.week().supportHours().ifPresent(draft::supportHours);
  }

  private void readChannel(RdfNode channel) {
    Words name = new Words();
    channel.texts(name, "", "title", "name", "prefLabel");
    String kind = kind(channel).orElse("");
    if (kind.isEmpty()) {
      channel.field().distrusted("import-channel-unclear");
    }
    String id = channel.field().json().isObject() ? RdfNames.local(channel.address()) : kind;
    if (!kind.isEmpty() || !name.isEmpty()) {
      draft.touchpoint(id, name, kind, "");
    }
    readHours(channel);
  }

  /** The kind of a channel by its type, by how it is reached, else by its own words. */
  private static Optional<String> kind(RdfNode channel) {
    StringBuilder said = new StringBuilder(String.join(" ", channel.types()));
    for (RdfNode type : channel.all("type")) {
      said.append(' ').append(type.address()).append(' ').append(type.plain());
    }
    Optional<String> kind = ChannelWords.channel(said.toString());
    if (kind.isEmpty() && hasAny(channel, "url", "hasURL", "page", "homepage", "accessURL")) {
      return Optional.of("web");
    }
    if (kind.isEmpty() && hasAny(channel, "telephone", "hasTelephone")) {
      return Optional.of("phone");
    }
    if (kind.isEmpty() && hasAny(channel, "email", "hasEmail")) {
      return Optional.of("email");
    }
    return kind.or(() -> ChannelWords.channel(channel.address() + " " + channel.plain()));
  }

  private static boolean hasAny(RdfNode node, String... properties) {
    return List.of(properties).stream().anyMatch(one -> !node.all(one).isEmpty());
  }

  /** Whether a contact point tells any way of reaching someone. */
  private boolean readContact(RdfNode contact) {
    int before = draft.touchpointCount();
    meet(contact, "phone", "telephone", "hasTelephone");
    meet(contact, "email", "email", "hasEmail");
    meet(contact, "web", "url", "hasURL", "contactPage");
    readHours(contact);
    return draft.touchpointCount() > before;
  }

  private void meet(RdfNode contact, String channel, String... properties) {
    for (String property : properties) {
      for (RdfNode value : contact.all(property)) {
        String said = value.plain().isEmpty() ? value.address() : value.plain();
        if (fits(said, channel)) {
          draft.touchpoint("contact-" + channel, new Words(), channel, "");
          return;
        }
        String wrong = "import-no-" + (channel.equals("web") ? "page" : channel);
        value.field().distrusted(wrong, Field.shown(said));
      }
    }
  }

  private static boolean fits(String said, String channel) {
    return switch (channel) {
      case "phone" -> Reach.isPhone(said);
      case "email" -> Reach.isEmail(said);
      default -> Reach.isPage(said);
    };
  }

  private void readHours(RdfNode node) {
    for (String property : HOURS) {
      for (RdfNode value : node.all(property)) {
        if (value.all("opens").isEmpty()) {
          readWords(value);
        } else {
          hours.read(new SchemaNode(value.field(), new SchemaGraph(value.field().json())));
        }
      }
    }
  }

  private void readWords(RdfNode value) {
    Words words = new Words();
    value.texts(words, "", "description");
    String said = words.isEmpty() ? value.plain() : words.all();
    Optional<String> told = Told.supportHours(said);
    told.ifPresent(draft::supportHours);
    if (told.isPresent()) {
      value.field().becomes("/attributes/supportHours");
    } else if (SchemaHours.isShort(said)) {
      hours.readWritten(value.field(), said);
    } else {
      value.field().skipped("import-hours-unclear");
    }
  }
}
