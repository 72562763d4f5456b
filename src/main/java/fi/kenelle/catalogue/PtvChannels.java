package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The channels of a Finnish service, read from their own records. */
final class PtvChannels {
  private static final List<String> CONFORMANT = List.of("FullyCompliant");
  private final PtvShelf shelf;
  private final Draft draft;

  PtvChannels(PtvShelf shelf, Draft draft) {
    this.shelf = shelf;
    this.draft = draft;
  }

  /** Reads the channels that a service names. */
  void read(Field connections) {
    for (Field connection : connections.each()) {
      Field named =
          connection.json().isObject() && connection.json().has("serviceChannel")
              ? connection.at("serviceChannel")
              : connection;
      Field id = named.json().isObject() ? named.at("id") : named;
      Optional<JsonNode> record = shelf.get(id.code());
      if (record.isPresent()) {
        readChannel(named.joined(record.get(), shelf.name(id.code())), id.code());
      } else {
        readUnknown(named, id);
      }
      readConnection(connection);
    }
    if (draft.hasTouchpoints()) {
      connections.becomes("/touchpoints");
    }
  }

  /** A channel without a record still has a name; of what kind it is nobody knows. */
  private void readUnknown(Field named, Field id) {
    if (id.says()) {
      id.distrusted("import-dangling", id.shown());
    } else {
      named.distrusted("import-no-id");
    }
    named.at("name").text().ifPresent(name -> draft.touchpoint(id.code(), Words.of(name), "", ""));
  }

  private void readChannel(Field channel, String id) {
    Field status = channel.at("publishingStatus");
    if (status.says() && !status.is("Published")) {
      status.distrusted("import-not-current", status.shown());
      return;
    }
    Words name = new Words();
    Ptv.names(channel.at("serviceChannelNames"), name);
    Optional<String> kind = kind(channel.at("serviceChannelType"));
    if (!draft.touchpoint(id, name, kind.orElse(""), "")) {
      channel.at("id").skipped("import-too-many");
      return;
    }
    readContacts(channel, id, kind.orElse(""));
    readAccessibility(channel);
    if (kind.filter(one -> one.equals("phone") || one.equals("in-person")).isPresent()) {
      PtvHours.read(channel.at("serviceHours"), draft);
    }
    if (isForFeedback(name)) {
      draft.flag("listeningChannel", true);
      channel.at("serviceChannelNames").becomes("/attributes/listeningChannel");
    }
  }

  private static Optional<String> kind(Field type) {
    String channel =
        switch (type.code().toLowerCase(Locale.ROOT)) {
          case "echannel", "webpage" -> "web";
          case "printableform" -> "form";
          case "phone" -> "phone";
          case "servicelocation" -> "in-person";
          default -> "";
        };
    if (channel.isEmpty()) {
      type.distrusted("import-unknown-code", type.shown());
    }
    return Optional.of(channel).filter(known -> !known.isEmpty());
  }

  private static boolean isForFeedback(Words name) {
    return name.all().toLowerCase(Locale.ROOT).matches("(?s).*(palaute|feedback).*");
  }

  /** The other ways of reaching people that a channel lists, each once. */
  private void readContacts(Field channel, String id, String kind) {
    if (isAnyPhone(channel.at("phoneNumbers")) && !kind.equals("phone")) {
      draft.touchpoint(id + "-phone", new Words(), "phone", "");
    }
    if (channel.at("emails").each().stream().anyMatch(PtvChannels::isAddress)) {
      draft.touchpoint(id + "-email", new Words(), "email", "");
    }
    if (isAnyPhone(channel.at("supportPhones"))) {
      draft.touchpoint(id + "-support-phone", new Words(), "phone", "support");
    }
    if (channel.at("supportEmails").each().stream().anyMatch(PtvChannels::isAddress)) {
      draft.touchpoint(id + "-support-email", new Words(), "email", "support");
    }
  }

  private static boolean isAnyPhone(Field phones) {
    boolean any = false;
    for (Field phone : phones.each()) {
      any |= isPhone(phone);
    }
    return any;
  }

  /** A number that one can call: no fax, and no opening hours written in its place. */
  private static boolean isPhone(Field phone) {
    Field number = phone.at("number");
    Optional<String> said = number.text();
    if (said.isEmpty() || phone.at("type").is("Fax")) {
      return false;
    }
    boolean callable = Reach.isPhone(said.get());
    if (!callable) {
      number.distrusted("import-no-phone", number.shown());
    }
    return callable;
  }

  private static boolean isAddress(Field email) {
    Field value = email.at("value");
    boolean address = value.text().filter(Reach::isEmail).isPresent();
    if (value.says() && !address) {
      value.distrusted("import-no-email", value.shown());
    }
    return address;
  }

  private void readAccessibility(Field channel) {
    Field statements = channel.at("accessibilityStatementWebPage");
    boolean stated =
        statements.each().stream().anyMatch(page -> page.first("url", "value").text().isPresent());
    readLevels(channel, stated);
    for (Field one : channel.at("accessibilityClassification").each()) {
      readLevels(one, one.at("accessibilityStatementWebPage").text().isPresent());
    }
  }

  /** A level beside one that only holds its place was not meant either. */
  private void readLevels(Field one, boolean stated) {
    Field written = one.at("accessibilityClassificationLevel");
    if (written.says() && written.text().isEmpty()) {
      one.at("wcagLevel").distrusted("import-beside-filler");
      return;
    }
    Optional<String> level = written.text();
    Optional<String> wcag = one.at("wcagLevel").text();
    boolean conforms = level.filter(CONFORMANT::contains).isPresent();
    boolean tells =
        stated || wcag.isPresent() || level.filter(said -> !said.equals("Unknown")).isPresent();
    if (conforms || tells) {
      draft.accessibility(conforms ? "conformant" : "stated");
      one.at("wcagLevel").becomes("/attributes/accessibility");
    }
  }

  /** What the service says of its own about a channel; other tools have put examples here. */
  private void readConnection(Field connection) {
    for (String part : List.of("serviceHours", "contactDetails", "extraTypes")) {
      Field own = connection.at(part);
      if (own.says() && Filler.isIn(own.json(), part)) {
        own.distrusted("import-filler-inside");
      } else if (part.equals("serviceHours") && own.says()) {
        PtvHours.read(own, draft);
      }
    }
  }
}
