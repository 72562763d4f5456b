package fi.kenelle.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.Kenelle;
import fi.kenelle.authoring.RuleText;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Language;
import java.util.List;

/** Examples of what can be asked, from the samples and the rules in use. */
final class ApiExamples {
  private static final ObjectMapper TREES = new ObjectMapper();
  private static final String BODIES = "/components/examples";

  private final Kenelle kenelle;

  ApiExamples(Kenelle kenelle) {
    this.kenelle = kenelle;
  }

  /** Puts them where each belongs. */
  void putInto(ObjectNode document) {
    List<String> samples = List.copyOf(kenelle.samples().concepts().keySet());
    for (String id : samples) {
      JsonNode sample = sample(id);
      document
          .withObject(BODIES + "/" + id)
          .put("summary", sample.at("/name/en").asText(sample.path("name").asText(id)))
          .set("value", sample);
    }
    ObjectNode schemas = document.withObject("/components/schemas");
    if (!samples.isEmpty()) {
      example(schemas, "ComparisonRequest").set("before", unsaid(sample(samples.get(0))));
      example(schemas, "ComparisonRequest").set("after", sample(samples.get(0)));
      document.path("paths").forEach(path -> path.forEach(call -> choose(call, samples)));
    }
    kenelle.ruleSet().rules().stream().findFirst().ifPresent(rule -> putRule(rule, document));
  }

  private JsonNode sample(String id) {
    return kenelle.samples().concept(id).orElseThrow();
  }

  /** The same before anybody told what the service is like. */
  private static JsonNode unsaid(JsonNode sample) {
    ObjectNode before = sample.deepCopy();
    before.remove("attributes");
    return before;
  }

  /** The example of a schema that has one, an object. */
  private static ObjectNode example(ObjectNode schemas, String schema) {
    return schemas.withObject("/" + schema + "/example");
  }

  /** Lets a call that takes a description take each sample. */
  private static void choose(JsonNode call, List<String> samples) {
    JsonNode body = call.at("/requestBody/content/application~1json");
    if (body.at("/schema/$ref").asText().endsWith("/ServiceDescription")) {
      for (String id : samples) {
        ((ObjectNode) body).withObject("/examples/" + id).put("$ref", "#" + BODIES + "/" + id);
      }
    }
  }

  private void putRule(Rule rule, ObjectNode document) {
    RuleText text = RuleText.of(rule.id(), kenelle.ruleSet().folder()).orElseThrow();
    ObjectNode parameters = document.withObject("/components/parameters");
    parameters.withObject("/Pack").put("example", rule.pack());
    parameters.withObject("/Rule").put("example", rule.id().substring(rule.pack().length() + 1));
    ObjectNode schemas = document.withObject("/components/schemas");
    schemas.withObject("/RuleText").put("example", text.inWords());
    example(schemas, "Draft").put("text", text.inWords()).set("cases", text.casesRead());
    example(schemas, "Feedback").put("rule", rule.id()).put("verdict", "accepted");
    schemas.withObject("/RuleForm").set("example", form(rule));
  }

  /** A form that somebody has begun to fill in. */
  private static ObjectNode form(Rule rule) {
    ObjectNode form = TREES.createObjectNode();
    form.put("pack", rule.pack()).put("rule", "new-one").put("language", Language.EN.code());
    form.withObject("/metadata").put("title", rule.metadata().title().en());
    return form.put("subject", rule.subject().id());
  }
}
