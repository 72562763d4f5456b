package fi.kenelle.description;

import static fi.kenelle.description.Reading.VOCABULARY;
import static fi.kenelle.description.Reading.json;
import static fi.kenelle.description.Reading.problems;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fi.kenelle.vocabulary.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionSchemaTest {
  private static final int SEEDS = 500;

  /** What only the reader can tell, besides days that are written well but do not exist. */
  private static final Set<String> BEYOND_A_SCHEMA =
      Set.of(
          "touchpoint-twice",
          "name-twice",
          "unknown-group",
          "unknown-touchpoint",
          "unknown-persona",
          "too-many-meetings");

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Schema SCHEMA = REGISTRY.getSchema(DescriptionSchema.of(VOCABULARY));

  @Test
  void isASchemaOfItsDialect() {
    String dialect = SpecificationVersion.DRAFT_2020_12.getDialectId();
    JsonNode schema = DescriptionSchema.of(VOCABULARY);

    Schema metaSchema = REGISTRY.getSchema(SchemaLocation.of(dialect));

    assertThat(schema.path("$schema").textValue()).isEqualTo(dialect);
    assertThat(metaSchema.validate(schema)).isEmpty();
    assertThat(metaSchema.validate(json("{'type': 5}"))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void acceptsEverySample(Path sample) {
    JsonNode description = Reading.file(sample);

    assertThat(SCHEMA.validate(description)).isEmpty();
  }

  static List<Path> samples() {
    return Reading.samples();
  }

  @Test
  void asksWhatTheVocabularyAsks() {
    JsonNode attribute =
        DescriptionSchema.of(VOCABULARY).at("/properties/attributes/properties/surprises");

    assertThat(attribute.path("description").textValue())
        .isEqualTo(VOCABULARY.required("surprises").wording().question().en());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithTheReaderOnAnyChangeOfASample(long seed) {
    JsonNode description = mutated(seed);

    List<Problem> problems = problems(description);

    assertThat(accepts(description))
        .as(() -> told(problems, description))
        .isIn(allowed(problems, description));
  }

  static LongStream seeds() {
    return LongStream.range(0, SEEDS);
  }

  @Test
  void isTriedOnGoodAndBadChanges() {
    long good = seeds().mapToObj(DescriptionSchemaTest::mutated).filter(d -> accepts(d)).count();

    assertThat(good).isBetween(SEEDS / 10L, SEEDS * 9L / 10L);
  }

  private static JsonNode mutated(long seed) {
    List<Path> samples = Reading.samples();
    return Mutation.of(Reading.file(samples.get((int) (seed % samples.size()))), seed);
  }

  private static boolean accepts(JsonNode description) {
    return SCHEMA.validate(description).isEmpty();
  }

  /** What the schema may say: as the reader, unless all that the reader finds is beyond it. */
  private static Set<Boolean> allowed(List<Problem> problems, JsonNode description) {
    if (problems.isEmpty()) {
      return Set.of(true);
    }
    boolean beyond = problems.stream().allMatch(problem -> isBeyond(problem, description));
    return beyond ? Set.of(true, false) : Set.of(false);
  }

  private static boolean isBeyond(Problem problem, JsonNode description) {
    String code = problem.message().code();
    String written = description.at(problem.pointer()).asText();
    return BEYOND_A_SCHEMA.contains(code)
        || (code.equals("want-date") && written.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"));
  }

  private static String told(List<Problem> problems, JsonNode description) {
    return "reader: %s%nschema: %s".formatted(problems, SCHEMA.validate(description));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "{}",
        "{'name': null}",
        "{'name': ''}",
        "{'name': {}}",
        "{'name': {'en': null}}",
        "{'name': {'en': ' '}}",
        "{'name': {'en': '', 'fi': 'x'}}",
        "{'name': {'en GB': 'x'}}",
        "{'name': 'x', 'description': {'en': null}}",
        "{'name': 'x', 'description': {}}",
        "{'name': 'x', 'customers': null, 'touchpoints': null, 'waivers': null}",
        "{'name': 'x', 'customers': [null]}",
        "{'name': 'x', 'customers': [{'type': null}]}",
        "{'name': 'x', 'customers': [{'type': 'b2b', 'attributes': {'channelCount': null}}]}",
        "{'name': 'x', 'customers': [{'type': 'b2b', 'attributes': {'separatePaths': true}}]}",
        "{'name': 'x', 'customers': [{'type': 'b2b', 'roles': [null]}]}",
        "{'name': 'x', 'customers': [{'type': 'b2b', 'persona': {}}]}",
        "{'name': 'x', 'customers': [{'type': 'b2b', 'persona': {'id': 'a', 'name': 'A'}}]}",
        "{'name': 'x', 'customers': [{'type': 'b2b',"
            + " 'persona': {'id': 'a', 'name': 'A', 'values': [null]}}]}",
        "{'name': 'x', 'customers': [{'type': 'b2b',"
            + " 'persona': {'id': 'a', 'name': 'A', 'values': [{'en': null}, '']}}]}",
        "{'name': 'x', 'customers': [{'type': 'b2b',"
            + " 'persona': {'id': 'a', 'name': {'en': null}}}]}",
        "{'name': 'x', 'attributes': {'channelCount': 3.0}}",
        "{'name': 'x', 'attributes': {'channelCount': 2.5}}",
        "{'name': 'x', 'attributes': {'channelCount': -1}}",
        "{'name': 'x', 'attributes': {'channelCount': 999999999999999}}",
        "{'name': 'x', 'attributes': {'channelCount': 1000000000000000}}",
        "{'name': 'x', 'attributes': {'languages': ['fi', 'fi', 'sv-FI']}}",
        "{'name': 'x', 'attributes': {'languages': ['']}}",
        "{'name': 'x', 'touchpoints': [{'id': ' '}]}",
        "{'name': 'x', 'touchpoints': [{'id': 'a', 'attributes': {'channel': 'web'}}]}",
        "{'name': 'x', 'waivers': [{'rule': 'a/b', 'customer': 0.0}]}",
        "{'name': 'x', 'waivers': [{'rule': 'a/b', 'customer': '0'}]}",
        "{'name': 'x', 'on': '2026-1-1'}",
        "{'name': 'x', 'id': ''}"
      })
  void agreesWithTheReaderOnTheEdges(String text) {
    boolean readable = problems(text).isEmpty();

    assertThat(accepts(json(text))).isEqualTo(readable);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'touchpoints': [{'id': 'a'}, {'id': 'a'}]                         | touchpoint-twice
          'customers': [{'type': 'b2b', 'name': 'a'}, {'type': 'b2b', 'name': 'a'}] | name-twice
          'waivers': [{'rule': 'a/b', 'customer': 5}]                       | unknown-group
          'waivers': [{'rule': 'a/b', 'touchpoint': 'a'}]                   | unknown-touchpoint
          'customers': [{'type': 'b2b', 'persona': 'nobody'}]               | unknown-persona
          'on': '2026-02-30'                                                | want-date
          'waivers': [{'rule': 'a/b', 'until': '2026-13-01'}]               | want-date
          """)
  void leavesToTheReaderWhatItCannotSay(String member, String code) {
    JsonNode description = json("{'name': 'x', " + member + "}");

    assertThat(accepts(description)).isTrue();
    assertThat(problems(description)).extracting(p -> p.message().code()).containsExactly(code);
  }

  @Test
  void leavesTheNumberOfMeetingsToTheReader() {
    String touchpoints =
        IntStream.range(0, 400)
            .mapToObj(i -> "{'id': 't" + i + "'}")
            .collect(Collectors.joining(","));
    JsonNode description = json("{'name': 'x', 'touchpoints': [" + touchpoints + "]}");

    assertThat(accepts(description)).isTrue();
    assertThat(problems(description))
        .extracting(p -> p.message().code())
        .containsExactly("too-many-meetings");
  }

  @Test
  void countsTheGroupsAsTheReaderDoes() {
    String hundred = "{'type': 'b2b'}" + ", {'type': 'b2b'}".repeat(99);

    assertThat(accepts(json("{'name': 'x', 'customers': [" + hundred + "]}"))).isTrue();
    assertThat(accepts(json("{'name': 'x', 'customers': [" + hundred + ", {'type': 'b2b'}]}")))
        .isFalse();
  }
}
