package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A service description in the making. What nothing was said about is left out. */
final class Draft {
  /** More than this no person reads, and no evaluation takes with every customer type. */
  private static final int MOST_TOUCHPOINTS = 300;

  private static final int MOST_LANGUAGES = 200;
  private static final List<String> SUPPORT_HOURS =
      List.of("none", "office", "extended", "round-the-clock");
  private static final List<String> TYPES =
      List.of("consumer", "b2b", "internal", "citizen", "patient");

  private final Words name = Words.name();
  private final Words description = new Words();
  private final Words provider = Words.name();
  private final Map<String, Words> groups = new LinkedHashMap<>();
  private final ObjectNode attributes = JsonNodeFactory.instance.objectNode();
  private final Set<String> languages = new LinkedHashSet<>();
  private final List<Touchpoint> touchpoints = new ArrayList<>();
  private final Set<String> touchpointIds = new LinkedHashSet<>();
  private String id = "";
  private String sector = "";

  /** A meeting with the customer: an id, a name in any languages, a channel and a stage. */
  record Touchpoint(String id, Words name, String channel, String stage) {}

  void id(String value) {
    id = value;
  }

  /** The id of the record, where it has one; however odd it looks, it is what others refer to. */
  void id(Field field) {
    if (!field.code().isEmpty()) {
      id(field.code());
      field.becomes("/id");
    }
  }

  Words name() {
    return name;
  }

  Words description() {
    return description;
  }

  Words provider() {
    return provider;
  }

  void sector(String value) {
    sector = value;
  }

  boolean isOf(String wanted) {
    return sector.equals(wanted);
  }

  /** A customer group of a type, once however often it is asked for; gives its scope. */
  Words group(String type) {
    return groups.computeIfAbsent(type, key -> new Words());
  }

  Set<String> types() {
    return groups.keySet();
  }

  void flag(String attribute, boolean value) {
    attributes.put(attribute, value);
  }

  void value(String attribute, String value) {
    attributes.put(attribute, value);
  }

  void language(String code) {
    if (languages.size() < MOST_LANGUAGES) {
      languages.add(code);
    }
  }

  /** The longest hours that any channel is open. */
  void supportHours(String value) {
    String known = attributes.path("supportHours").asText("none");
    if (SUPPORT_HOURS.indexOf(value) > SUPPORT_HOURS.indexOf(known)) {
      attributes.put("supportHours", value);
    }
  }

  /** The best that any channel says of its accessibility. */
  void accessibility(String value) {
    if (!attributes.path("accessibility").asText().equals("conformant")) {
      attributes.put("accessibility", value);
    }
  }

  /** Adds a meeting with the customer; false where there are too many already. */
  boolean touchpoint(String wanted, Words called, String channel, String stage) {
    if (touchpoints.size() >= MOST_TOUCHPOINTS) {
      return false;
    }
    String unique = slug(wanted.isEmpty() ? channel : wanted);
    for (int i = 2; !touchpointIds.add(unique); i++) {
      unique = slug(wanted.isEmpty() ? channel : wanted) + "-" + i;
    }
    touchpoints.add(new Touchpoint(unique, called, channel, stage));
    return true;
  }

  boolean hasTouchpoints() {
    return !touchpoints.isEmpty();
  }

  int touchpointCount() {
    return touchpoints.size();
  }

  boolean meetsOn(String channel) {
    return touchpoints.stream().anyMatch(touchpoint -> touchpoint.channel().equals(channel));
  }

  static String slug(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String slug =
        plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "touchpoint" : slug.substring(0, Math.min(80, slug.length()));
  }

  /** The description as far as it is known. */
  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    put(json, "id", id);
    name.put(json, "name");
    description.put(json, "description");
    ObjectNode by = JsonNodeFactory.instance.objectNode();
    provider.put(by, "name");
    put(by, "sector", sector);
    if (!by.isEmpty()) {
      json.set("provider", by);
    }
    putGroups(json);
    putAttributes(json);
    putTouchpoints(json);
    return json;
  }

  private void putGroups(ObjectNode json) {
    TYPES.stream()
        .filter(groups::containsKey)
        .forEach(
            type -> {
              ObjectNode group = json.withArray("/customers").addObject().put("type", type);
              groups.get(type).put(group, "scope");
            });
  }

  private void putAttributes(ObjectNode json) {
    if (!languages.isEmpty()) {
      languages.forEach(attributes.putArray("languages")::add);
    }
    if (!attributes.isEmpty()) {
      json.set("attributes", attributes);
    }
  }

  private void putTouchpoints(ObjectNode json) {
    for (Touchpoint touchpoint : touchpoints) {
      ObjectNode one = json.withArray("/touchpoints").addObject().put("id", touchpoint.id());
      touchpoint.name().put(one, "name");
      put(one, "channel", touchpoint.channel());
      put(one, "stage", touchpoint.stage());
    }
  }

  private static void put(ObjectNode json, String key, String value) {
    if (!value.isEmpty()) {
      json.put(key, value);
    }
  }
}
