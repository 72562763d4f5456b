package fi.kenelle.concept;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;

/** A survey as JSON, to be kept in a file and gone on with by the same rules. */
public final class SurveyJson {
  private SurveyJson() {}

  /** Everything that has been counted. */
  public static ObjectNode write(Survey survey) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("services", survey.services())
            .put("setAside", survey.setAside())
            .put("othersServices", survey.providers().othersServices());
    survey.reasons().forEach(json.putObject("reasons")::put);
    ArrayNode crowds = json.putArray("crowds");
    survey.crowds().forEach(crowd -> crowds.add(crowd(crowd)));
    ArrayNode providers = json.putArray("providers");
    for (Providers.Provider provider : survey.providers().inOrder()) {
      providers
          .addObject()
          .put("name", provider.name())
          .put("missed", provider.missed())
          .put("services", provider.services())
          .set("crowd", crowd(provider.crowd()));
    }
    return json;
  }

  private static ArrayNode crowd(Crowd crowd) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    json.add(numbers(crowd.sums()));
    for (long[] counts : crowd.numbers()) {
      json.add(numbers(counts));
    }
    return json;
  }

  private static ArrayNode numbers(long... counts) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode(counts.length);
    for (long count : counts) {
      json.add(count);
    }
    return json;
  }

  /** The survey that was written, of the same rules. */
  public static Survey read(JsonNode json, Subjects subjects) {
    Survey survey = new Survey(subjects);
    survey.restore(json.path("services").asLong(), json.path("setAside").asLong());
    json.path("reasons")
        .properties()
        .forEach(reason -> survey.reasons().put(reason.getKey(), reason.getValue().asLong()));
    Iterator<JsonNode> crowds = json.path("crowds").iterator();
    survey.crowds().forEach(crowd -> restore(crowd, crowds.next()));
    survey.providers().restoreOthers(json.path("othersServices").asLong());
    json.path("providers")
        .forEach(provider -> survey.providers().restore(provider(provider, subjects)));
    return survey;
  }

  private static Providers.Provider provider(JsonNode json, Subjects subjects) {
    Crowd crowd = new Crowd(subjects);
    restore(crowd, json.path("crowd"));
    return new Providers.Provider(
        json.path("name").asText(),
        crowd,
        json.path("missed").asLong(),
        json.path("services").asLong());
  }

  private static void restore(Crowd crowd, JsonNode json) {
    long[] sums = crowd.sums();
    fill(sums, json.path(0));
    crowd.restore(sums);
    long[][] numbers = crowd.numbers();
    for (int i = 0; i < numbers.length; i++) {
      fill(numbers[i], json.path(i + 1));
    }
  }

  private static void fill(long[] counts, JsonNode json) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] = json.path(i).asLong();
    }
  }
}
