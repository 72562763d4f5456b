package fi.kenelle.description;

import static fi.kenelle.description.Reading.VOCABULARY;
import static fi.kenelle.description.Reading.read;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Scope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceDescriptionTest {
  @Test
  void takesNullForUnknownInEveryField() {
    ServiceDescription read =
        read(
            "{'id': null, 'name': 'x', 'description': null, 'provider': null, 'attributes': null,"
                + " 'customers': [{'type': 'b2b', 'name': null, 'roles': null,"
                + " 'relationship': null, 'scope': null, 'persona': null, 'traits': null,"
                + " 'attributes': null}],"
                + " 'touchpoints': [{'id': 'a', 'name': null, 'channel': null, 'stage': null,"
                + " 'attributes': null}],"
                + " 'waivers': [{'rule': 'a/b', 'reason': null, 'owner': null, 'until': null,"
                + " 'customer': null, 'touchpoint': null}], 'on': null}");

    assertThat(read.attributes()).isEmpty();
    assertThat(read.customers().get(0).facts())
        .containsOnlyKeys(VOCABULARY.required("type"), VOCABULARY.required("persona"));
    assertThat(read.touchpoints().get(0).values()).isEmpty();
    assertThat(read.waivers().get(0).covers(0, Optional.of("a"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"customers", "touchpoints", "waivers"})
  void takesNullForAListThatIsLeftOut(String list) {
    ServiceDescription read = read("{'name': 'x', '" + list + "': null}");

    assertThat(read.customers()).noneMatch(CustomerGroup::listed);
    assertThat(read.touchpoints()).isEmpty();
    assertThat(read.waivers()).isEmpty();
  }

  @Test
  void takesNullForUnknownInEveryAttribute() {
    ServiceDescription read =
        read(
            String.format(
                "{'name': 'x', 'provider': {'name': null, 'sector': null}, 'attributes': {%s},"
                    + " 'customers': [{'type': 'b2b', 'traits': {%s}, 'attributes': {%s}}],"
                    + " 'touchpoints': [{'id': 'a', 'attributes': {%s}}]}",
                nulls(service()),
                nulls(traits()),
                nulls(service()),
                nulls(Stream.of("personalService", "feedbackAsked", "deliberatelyDesigned"))));

    assertThat(read.attributes()).isEmpty();
    assertThat(read.customers().get(0).attributes()).isEmpty();
    assertThat(read.touchpoints().get(0).values()).isEmpty();
  }

  private static Stream<String> service() {
    return VOCABULARY.of(Scope.SERVICE).map(Attribute::id);
  }

  private static Stream<String> traits() {
    List<String> facts = List.of("type", "relationship", "roles", "scope", "persona");
    return VOCABULARY.of(Scope.CUSTOMER).map(Attribute::id).filter(id -> !facts.contains(id));
  }

  private static String nulls(Stream<String> ids) {
    return ids.map(id -> "'" + id + "': null").collect(Collectors.joining(", "));
  }
}
