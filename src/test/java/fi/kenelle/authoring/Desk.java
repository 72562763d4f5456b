package fi.kenelle.authoring;

import fi.kenelle.history.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A server's rules at work on a copy, and ways to publish to them. */
final class Desk implements AutoCloseable {
  static final String RULE = "consumer/surprises";
  static final String OTHER = "consumer/personal-fit";
  static final Author ANNA = new Author("Anna");

  final RulesCopy copy;
  final LiveRules live;
  final Publisher publisher;

  private Desk(RulesCopy copy, LiveRules live) {
    this.copy = copy;
    this.live = live;
    this.publisher = live.publisher();
  }

  /** At a copy of two rules, without looking at the folder. */
  static Desk in(Path folder) {
    return at(RulesCopy.in(folder, List.of(RULE, OTHER)));
  }

  static Desk at(RulesCopy copy) {
    return at(copy, Optional.empty());
  }

  static Desk at(RulesCopy copy, Optional<String> remote) {
    return new Desk(copy, Opening.of(copy.rules(), copy.samples(), remote).live().orElseThrow());
  }

  RuleText text(String rule) {
    return RuleText.of(rule, live.now().edition().ruleSet().folder()).orElseThrow();
  }

  String title(String rule) {
    return live.now().edition().ruleSet().rule(rule).orElseThrow().metadata().title().en();
  }

  /** The text of a rule with another English title. */
  static byte[] titled(String text, String title) {
    return text.replaceFirst("@title\\(\"[^\"]*\"\\)", "@title(\"" + title + "\")")
        .getBytes(StandardCharsets.UTF_8);
  }

  Change titling(String rule, String title) {
    return edit(rule, text -> new String(titled(text, title), StandardCharsets.UTF_8));
  }

  Change edit(String rule, UnaryOperator<String> edit) {
    RuleText now = text(rule);
    return Change.to(
        edit.apply(now.inWords()).getBytes(StandardCharsets.UTF_8),
        Optional.empty(),
        rule,
        Expected.oneOf(List.of(now.tag())));
  }

  Published publish(Change... changes) {
    return publisher.publish(new Publication(List.of(changes), ANNA, "why not"));
  }

  List<String> messages() {
    return publisher.versions().stream().map(Version::message).toList();
  }

  @Override
  public void close() {
    live.close();
  }
}
