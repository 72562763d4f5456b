package fi.kenelle.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileInsertionTest {
  private static final String BEFORE =
      """
      1 |import java.util.List;
      1 |// a comment
      1 |#!/bin/sh
      2 |import java.util.List
      2 |import static java.lang.System.exit
      2 |import function java.lang.System.exit
      2 |global java.util.List list
      2 |function void evil() { System.exit(0); }
      2 |declare Evil end
      2 |query evil() end
      2 |dialect "java"
      2 |expander kenelle.dsl
      2 |[when]The customer is new=eval(true)
      2 |#/ debug display
      2 |package b2b
      2 |// a comment
      2 |# a comment
      2 |/* a comment */
      5 |// a comment
      5 |# a comment
      5 |/* a comment */
      11|    salience 10
      11|    no-loop
      11|    no-loop true
      11|    lock-on-active true
      11|    agenda-group "evil"
      11|    activation-group "evil"
      11|    ruleflow-group "evil"
      11|    auto-focus true
      11|    enabled (System.exit(0))
      11|    duration 100
      11|    timer (int: 0 1)
      11|    calendars "evil"
      11|    date-effective "1-Jan-2020"
      11|    dialect "java"
      12|// a comment
      13|    The customer is a business
      13|    The customer is anyone
      13|    The touchpoint is any
      13|    eval(true)
      13|    - eval(true)
      13|    > eval(true)
      13|    - > eval(true)
      13|    >
      13|    - not
      13|    - or
      13|    - exists CustomerSituation()
      13|    not CustomerSituation()
      13|    forall (CustomerSituation())
      13|    accumulate (Object(); count(1))
      13|    $o : Object() from java.lang.Runtime.getRuntime()
      13|    - $o : Object()
      13|    - {value}
      13|    - #{System.exit(0)}
      13|    // a comment
      13|    # a comment
      13|    /* a comment */
      13|    - // a comment
      13|when
      15|    > System.exit(0);
      15|    System.exit(0);
      15|    // a comment
      16|    Expect that there are no surprises
      16|    > System.exit(0);
      16|    insert(new Object());
      16|    modify($o) {}
      16|    kcontext.halt();
      16|    // a comment
      16|    # a comment
      16|    /* a comment */
      18|then
      20|    > System.exit(0);
      20|    drools.halt();
      20|    "A"
      21|System.exit(0);
      21|end
      21|rule "second"
      21|package b2b
      21|query evil() end
      21|import java.util.List
      21|// done
      21|# done
      21|/* done */
      21|.
      """;

  @ParameterizedTest(name = "before line {0}: {1}")
  @MethodSource("insertions")
  void refusesAttemptBetweenLines(int line, String words) {
    RuleReader.Reading reading = RuleFiles.read(RuleFiles.inserting(line, words));

    assertThat(reading.rule()).isEmpty();
    assertThat(RuleFiles.errorLines(reading)).contains(line);
  }

  private static Stream<Arguments> insertions() {
    return HostileRuleTest.attempts(BEFORE);
  }
}
