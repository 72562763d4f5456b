package fi.kenelle.http;

import static fi.kenelle.http.Site.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attempts to get more than sentences past the check: each is refused, with line and column. */
class HostileCheckTest {
  private static final String SOUND =
      """
      package consumer

      rule "sound"
          @title("A")
          @titleFi("A")
          @dimension("relationship")
          @strength("must")
          @sources("S2-42")
          @since("1.0")
          @status("draft")
      when
          The customer is a consumer
          - the customer is new
      then
          Expect that earlier encounters are remembered
          Recommend in English "A"
          Recommend in Finnish "A"
          Because in English "A"
          Because in Finnish "A"
      end
      """;

  /** Line, the column of the problem, and what is put in place of the line. */
  private static final String ATTEMPTS =
      """
      1 |9 |package consumer\u00A0
      1 |1 |p\u0430ckage consumer
      1 |9 |package \u0441onsumer
      1 |9 |package consumer.rules
      1 |3 |  package\u00A0consumer
      1 |1 |package\tconsumer
      1 |9 |package consumer import java.util.List
      2 |1 |unit Evil;
      2 |1 |[keyword]regel=rule
      2 |1 |[condition][]x=eval(true)
      2 |1 |[consequence][]x=System.exit(0);
      2 |1 |[*]a=b
      2 |1 |accumulate-function
      3 |1 |rule \uFF02sound\uFF02
      3 |1 |rule \u00ABsound\u00BB
      3 |6 |rule "s\u043Eund"
      3 |6 |rule "sou\u200Bnd"
      3 |6 |rule "sound.dslr"
      3 |6 |rule "con/sound"
      3 |6 |rule "..\\\\sound"
      3 |1 |rule "sound" agenda-group "x"
      3 |1 |rule "sound" @role(event)
      3 |1 |rule  sound
      4 |5 |    @title("A")@note("B")
      4 |5 |    @title("A") , @note("B")
      4 |6 |    @role("event")
      4 |6 |    @expires("1h")
      4 |6 |    @timestamp("x")
      4 |6 |    @ActivationListener("direct")
      4 |6 |    @Eager("true")
      4 |6 |    @key("x")
      4 |6 |    @t\u0456tle("A")
      4 |6 |    @title\u200B("A")
      4 |21|    @title("\\\\u0041 \\u0041")
      4 |14|    @title("A\\0")
      6 |17|    @dimension("relationship[0]")
      7 |16|    @strength("must || could")
      8 |15|    @sources("S2-42{eval}")
      8 |22|    @sources("S2-42, ../sources")
      9 |13|    @since("1.0; System.exit(0)")
      9 |13|    @since("\uFF11.0")
      10|14|    @status("active, draft")
      10|14|    @status("\u0430ctive")
      11|1 |wh\u0435n
      11|1 |when The customer is anyone
      11|5 |    when not
      12|5 |    The customer is a consumer and eval(true)
      12|5 |    The customer is a \u0441onsumer
      12|5 |    $s : The customer is a consumer
      12|5 |    The customer is a consumer from $x
      12|5 |    ?sound(The customer)
      13|5 |    -\u00A0the customer is new
      13|5 |    \u2010 the customer is new
      13|5 |    \u2212 the customer is new
      13|7 |    - the custom\u0435r is new
      13|7 |    - the customer\u00ADis new
      13|7 |    - the customer is new over window:time(1h)
      13|7 |    - the customer is new in (1, 2)
      13|7 |    - the customer is new matches ".*"
      13|7 |    - this after $other
      13|38|    - number of channels is at least 1_000
      13|38|    - number of channels is at least \uFF11
      13|7 |    - number of channels is at least 1e3
      13|7 |    - number of channels is at least +1
      13|38|    - number of channels is at least 1I
      13|59|    - the customer would rather be served in the language fi @{x}
      13|59|    - the customer would rather be served in the language "fi"
      13|59|    - the customer would rather be served in the language fi, sv
      13|37|    - the customer's type is one of consumer,business
      14|1 |th\u0435n
      14|1 |then insert(new Object());
      15|17|    Expect that earlier encounters are remembered and there are no surprises
      15|17|    Expect that earlier encounters are remembered > System.exit(0);
      15|17|    Expect that Expect that earlier encounters are remembered
      15|5 |    Expect\u00A0that earlier encounters are remembered
      15|5 |    modify($s) { }
      16|5 |    Recommend in English \uFF02A\uFF02
      16|29|    Recommend in English "A" then
      16|29|    Recommend in English "A"\u00A0
      16|27|    Recommend in English "\\u000a"
      16|27|    Recommend in English "\\uD83D"
      16|27|    Recommend in English "\\${x}"
      20|1 |\u0435nd
      20|1 |end\u00A0
      20|1 |end end
      21|1 |[when]a=b
      21|1 |rule "sound"
      21|1 |\u037E
      """;

  private static Site site;

  @BeforeAll
  static void open() {
    site = Site.open();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static Stream<Arguments> attempts() {
    return ATTEMPTS
        .lines()
        .map(row -> row.split("\\|", 3))
        .map(
            row ->
                arguments(
                    Integer.parseInt(row[0].strip()), Integer.parseInt(row[1].strip()), row[2]));
  }

  private static JsonNode problems(String text) {
    HttpResponse<String> reply =
        site.post("/v1/rules/check?rule=consumer/sound", text, "Content-Type", "text/plain");
    assertThat(reply.statusCode()).isEqualTo(200);
    return json(reply).path("problems");
  }

  @ParameterizedTest(name = "{0}:{1} {2}")
  @MethodSource("attempts")
  void isRefusedWithItsPlace(int line, int column, String words) {
    List<String> lines = new ArrayList<>(Arrays.asList(SOUND.split("\n", -1)));
    lines.set(line - 1, words);

    JsonNode problems = problems(String.join("\n", lines));

    assertThat(problems)
        .as(words)
        .anySatisfy(
            problem -> {
              assertThat(problem.path("severity").asText()).isEqualTo("error");
              assertThat(problem.path("line").intValue()).isEqualTo(line);
              assertThat(problem.path("column").intValue()).isEqualTo(column);
              assertThat(problem.path("endColumn").intValue()).isGreaterThan(column);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFF", "\u0000", "\u001A", "\u0085", "\u2028", "\u2029", "\u202E", "\u2066", "\u200F"
      })
  void isRefusedBeforeAndAfterTheRule(String character) {
    assertThat(problems(character + SOUND).at("/0/code").asText()).isEqualTo("character");
    assertThat(problems(SOUND + character).findValuesAsText("code")).contains("character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"consumer%2Fsound", "consumer/sound"})
  void takesTheSoundRuleItself(String rule) {
    HttpResponse<String> reply =
        site.post("/v1/rules/check?rule=" + rule, SOUND, "Content-Type", "text/plain");

    assertThat(json(reply).path("problems")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..", "/", "consumer/..", "consumer/../b2b", "consumer/sound.dslr", "consumer/sound%00",
        "%2e%2e/x", "consumer\\sound", "C:/x", "//host/x", "consumer/sound%0d%0a", "\u0441onsumer/x"
      })
  void takesNoPathForRule(String rule) {
    String escaped = rule.replace("\\", "%5C").replace("\u0441", "%D1%81");

    HttpResponse<String> reply =
        site.post("/v1/rules/check?rule=" + escaped, SOUND, "Content-Type", "text/plain");

    Replied.problem(reply, 400);
  }
}
