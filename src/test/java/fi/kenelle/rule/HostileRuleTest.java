package fi.kenelle.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileRuleTest {
  private static final String IN_PLACE_OF =
      """
      1 |package consumer; import java.lang.Runtime;
      1 |package consumer;
      1 |package java.lang
      1 |package consumer.evil
      1 |package "consumer"
      1 |package consumer // kenelle
      1 |package consumer /* kenelle */
      1 |package
      1 |PACKAGE consumer
      1 |unit consumer
      3 |rule sound
      3 |rule 'sound'
      3 |rule “sound”
      3 |rule "sound" salience 10
      3 |rule "sound" extends "other"
      3 |rule "sound" when eval(true) then System.exit(0); end rule "x"
      3 |rule "sound" @watch(*)
      3 |rule "sound" // first
      3 |rule "so\\"und"
      3 |rule "../sound"
      3 |Rule "sound"
      3 |query "sound"
      4 |    @title("A") System.exit(0);
      4 |    @title("A");
      4 |    @title("A") @watch(*)
      4 |    @title("A") // note
      4 |    @title("A") /* note */
      4 |    @title("A" + System.getenv())
      4 |    @title("A", "B")
      4 |    @title("A"))
      4 |    @title(("A"))
      4 |    @title( "A")
      4 |    @title("A" )
      4 |    @title(A)
      4 |    @title('A')
      4 |    @title(“A”)
      4 |    @title("A”)
      4 |    @title(\\u0022A\\u0022)
      4 |    @title("\\u0022) System.exit(0); //")
      4 |    @title("A\\")
      4 |    @title(value = "A")
      4 |    @title "A"
      4 |    @title
      4 |    @title(
      4 |    @title("A
      4 |    @title("A) when eval(true)
      4 |    @ title("A")
      4 |    @Title("A")
      4 |    @
      4 |    @watch(*)
      4 |    @watch("*")
      4 |    @Propagation("IMMEDIATE")
      4 |    title("A")
      8 |    @sources("S2-42\\", \\"S1-05")
      8 |    @sources("S2-42; S1-05")
      8 |    @sources("S2-42", "S1-05")
      11|when eval(true)
      11|when // now
      11|when The customer is a consumer
      11|WHEN
      12|    CustomerSituation()
      12|    $c : CustomerSituation(type == "consumer")
      12|    The customer is a consumer // always
      12|    The customer is a consumer; eval(true)
      12|    The customer is a {type}
      12|    The customer is a consumer and The customer is a business
      12|    - The customer is a consumer
      12|    not The customer is a consumer
      13|    - the customer is new; System.exit(0);
      13|    - the customer is new, eval(true)
      13|    - the customer is new && eval(true)
      13|    - the customer is new || true
      13|    - the customer is new // always
      13|    - the customer is new # always
      13|    - the customer is new /* always */
      13|    - the customer is new) eval(true
      13|    - the customer is "new"
      13|    - the customer is new - the customer has a car
      13|    -the customer is new
      13|    -- the customer is new
      13|    - - the customer is new
      13|    - -
      13|    \u2013 the customer is new
      13|    - relationship == "new"
      13|    - personalisation is {value}
      13|    - personalisation is by group"
      13|    - personalisation is "segment"
      13|    - personalisation is one of by group; by person
      13|    - personalisation is by group || true
      13|    - number of channels is -1
      13|    - number of channels is 1L
      13|    - number of channels is 0x10
      13|    - number of channels is 1 || true
      13|    - number of channels is ${1}
      13|    - number of channels is ٣
      13|    - number of channels is 1000000000000000
      13|    - the customer's preferred language is fi" || eval(true) || "
      13|    - the customer's preferred language is fi\\u0022
      13|    - the customer's preferred language is ${fi}
      14|then System.exit(0);
      14|then // now
      14|then[evil]
      14|do
      15|    Expect that earlier encounters are remembered; System.exit(0);
      15|    Expect that earlier encounters are remembered // yes
      15|    Expect that earlier encounters are remembered } System.exit(0); {
      15|    Expect that {clause}
      15|    Expect that #{System.exit(0)}
      15|    expect.that("earlier encounters are remembered");
      15|    > System.exit(0);
      15|    insert(new Object());
      16|    Recommend in English "A"; System.exit(0);
      16|    Recommend in English "A");
      16|    Recommend in English "A" + System.getenv()
      16|    Recommend in English "A" // more
      16|    Recommend in English "A" /* more */
      16|    Recommend in English "A" "B"
      16|    Recommend in English "A""
      16|    Recommend in English "A" > System.exit(0);
      16|    Recommend in English "\\u0022; System.exit(0); //"
      16|    Recommend in English "A\\n"
      16|    Recommend in English "A\\'"
      16|    Recommend in English "A\\x22"
      16|    Recommend in English "A\\"
      16|    Recommend in English "A
      16|    Recommend in English A
      16|    Recommend in English 'A'
      16|    Recommend in English “A”
      16|    Recommend in English "A”
      16|    Recommend in English ”A"
      16|    Recommend in English ("A")
      16|    Recommend in English System.getenv() "A"
      16|    Recommend in Swedish "A"
      20|end System.exit(0);
      20|end rule "second"
      20|end;
      20|end // done
      20|END
      20|}
      """;

  @ParameterizedTest(name = "line {0}: {1}")
  @MethodSource("replacements")
  void refusesAttemptInPlaceOfLine(int line, String words) {
    RuleReader.Reading reading = RuleFiles.read(RuleFiles.replacing(line, words));

    assertThat(reading.rule()).isEmpty();
    assertThat(RuleFiles.errorLines(reading)).contains(line);
  }

  @Test
  void refusesSecondRuleInFile() {
    String second = RuleFiles.SOUND.substring(RuleFiles.SOUND.indexOf("rule"));

    RuleReader.Reading reading = RuleFiles.read(RuleFiles.SOUND + second);

    assertThat(reading.rule()).isEmpty();
    assertThat(RuleFiles.errorLines(reading)).contains(21);
  }

  @Test
  void refusesSecondPackageInFile() {
    RuleReader.Reading reading = RuleFiles.read(RuleFiles.SOUND + RuleFiles.SOUND);

    assertThat(reading.rule()).isEmpty();
    assertThat(RuleFiles.errorLines(reading)).contains(21);
  }

  @Test
  void refusesTextOverTwoLines() {
    String text = RuleFiles.SOUND.replace("Note what", "Note\nwhat");

    RuleReader.Reading reading = RuleFiles.read(text);

    assertThat(reading.rule()).isEmpty();
    assertThat(RuleFiles.errorLines(reading)).contains(16, 17);
  }

  @Test
  void refusesPlainDroolsRule() {
    String drools =
        """
        package consumer

        rule "sound"
        when
            $o : Object(eval(true))
        then
            System.exit(0);
        end
        """;

    RuleReader.Reading reading = RuleFiles.read(drools);

    assertThat(reading.rule()).isEmpty();
    assertThat(RuleFiles.errorLines(reading)).contains(5, 7);
  }

  @Test
  void refusesEmptyFile() {
    RuleReader.Reading reading = RuleFiles.read("");

    assertThat(reading.rule()).isEmpty();
    assertThat(RuleFiles.errorLines(reading)).contains(1);
  }

  private static Stream<Arguments> replacements() {
    return attempts(IN_PLACE_OF);
  }

  /** The rows of a table of attempts: the number of a line, and words. */
  static Stream<Arguments> attempts(String table) {
    return table
        .lines()
        .map(
            row ->
                arguments(
                    Integer.parseInt(row.substring(0, row.indexOf('|')).strip()),
                    row.substring(row.indexOf('|') + 1)));
  }
}
