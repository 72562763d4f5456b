package fi.kenelle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.Kenelles;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleDraft;
import fi.kenelle.rule.RuleReader;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.RuleWriter;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Vocabulary.TextLine;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an author may write as a text is kept letter by letter, and is no part of what Drools gets.
 */
class HostileWordsTest {
  private static final RuleSet RULES = Kenelles.shared().ruleSet();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "XX\"); java.lang.Runtime.getRuntime().exec(\"id\"); //",
        "XX\" ) then System.exit(0); end rule \"two\" when eval( true",
        "XX\\\" + System.getenv() + \\\"",
        "XX \\u0022 ; System.exit(0); //",
        "XX ${T(java.lang.Runtime).getRuntime()}",
        "XX #{systemProperties}",
        "XX @{System.exit(0)} @if{true} @end{}",
        "XX @foreach{x : y} @include{'/etc/passwd'}",
        "XX {clause} {value} {label} {0}",
        "XX [when]The customer is anyone=eval(true)",
        "XX [then]Recommend=System.exit(0);",
        "XX [keyword]wenn=when",
        "XX [*]x=y",
        "XX #/ debug display result",
        "XX > System.exit(0);",
        "XX expander kenelle.dsl;",
        "XX import java.lang.*; global Object o;",
        "XX function void f() { }",
        "XX declare CustomerSituation end",
        "XX salience 100 no-loop agenda-group \"MAIN\"",
        "XX kcontext.getKieRuntime().halt()",
        "XX ;;;))) }}} ]]] /* */ -->",
        "XX <![CDATA[ ]]> <drl/> <!ENTITY x SYSTEM \"file:///etc/passwd\">",
        "XX ${jndi:ldap://localhost/a}",
        "XX %n %s %1$s {0,number,#} ''",
        "XX C:\\temp\\new \\\\server\\share",
        "XX \u201Cquoted\u201D \u00ABquoted\u00BB \uFF02quoted\uFF02",
        "XX p\u0430ckage \u0441onsumer",
        "XX zero\u200Bwidth \u00ADsoft \u2060joined",
        "XX \uD83D\uDE80 e\u0301 \uFB01",
        "XX =cmd|' /C calc'!A0",
        "XX '; DROP TABLE rules; --",
        "XX ../../etc/passwd file:///etc/passwd",
        "XX package rule when then end not or and exists"
      })
  void keepsWordsOutOfWhatDroolsGets(String words) {
    Rule plain = rule("plain");

    Rule rule = rule(words);

    assertThat(rule.metadata().title().en()).isEqualTo(words);
    assertThat(rule.metadata().title().fi()).isEqualTo(words);
    assertThat(rule.metadata().note()).contains(words);
    assertThat(rule.recommend().fi()).isEqualTo(words);
    assertThat(rule.because().en()).isEqualTo(words);
    assertThat(Drl.of(RULES.vocabulary(), List.of(Drl.pattern(rule))))
        .isEqualTo(Drl.of(RULES.vocabulary(), List.of(Drl.pattern(plain))))
        .doesNotContain("XX");
    assertThat(Dictionary.of(RULES.vocabulary()).toString()).doesNotContain("XX");
  }

  @ParameterizedTest
  @ValueSource(strings = {"eval-true", "System-exit", "rule-end", "then", "import-java-lang"})
  void writesOpenCodeAsLiteral(String code) {
    Rule rule =
        Kenelles.rule(
            "x",
            "The customer is anyone",
            "the customer would rather be served in the language " + code,
            "there are no surprises");

    String pattern = Drl.pattern(rule);

    String literal = '"' + rule.conditions().get(0).value().id() + '"';
    assertThat(pattern).contains(literal);
    assertThat(pattern.replace(literal, "").toLowerCase(java.util.Locale.ROOT))
        .doesNotContain(code.toLowerCase(java.util.Locale.ROOT));
  }

  private static Rule rule(String words) {
    Map<String, String> metadata = new LinkedHashMap<>();
    List.of("title", "titleFi", "note").forEach(key -> metadata.put(key, words));
    metadata.putAll(
        Map.of(
            "dimension", "needs",
            "strength", "must",
            "sources", "S1-30",
            "since", "1.0",
            "status", "active"));
    Map<TextLine, String> texts =
        Arrays.stream(TextLine.values()).collect(Collectors.toMap(line -> line, line -> words));
    RuleDraft draft =
        new RuleDraft(
            "human",
            "hostile",
            metadata,
            "The customer is a consumer",
            List.of("the customer has a car"),
            "there are no surprises",
            texts,
            Language.EN);
    RuleReader.Reading reading =
        RULES
            .reader()
            .read("rules/human/hostile.dslr", RuleWriter.write(draft, RULES.vocabulary()));
    return reading.rule().orElseThrow(() -> new AssertionError(reading.problems()));
  }
}
