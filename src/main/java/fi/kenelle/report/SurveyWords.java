package fi.kenelle.report;

import fi.kenelle.concept.Crowd;
import fi.kenelle.concept.Providers;
import fi.kenelle.concept.Subjects;
import fi.kenelle.concept.Survey;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Fit;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the parts of a survey are called in one language, whatever form they are shown in. */
record SurveyWords(Surveyed surveyed, Language language) {
  /** How many rules, attributes and providers are listed. */
  static final int LISTED = 20;

  /** How many are named for one type. */
  static final int NAMED = 3;

  String say(String code, Object... details) {
    return Message.of(code, details).in(language);
  }

  Survey survey() {
    return surveyed.survey();
  }

  private Subjects subjects() {
    return survey().subjects();
  }

  Rule rule(int place) {
    return subjects().rules().get(place);
  }

  Attribute attribute(int place) {
    return subjects().attributes().get(place);
  }

  String title(int rule) {
    return rule(rule).metadata().title().in(language);
  }

  /** How much of what matters is stated nowhere, and how much of it is listed. */
  String nowhere() {
    Crowd.Counted attributes = survey().all().attributes();
    long listed = survey().all().silent(LISTED).size();
    return say(
        "survey-nowhere", number(attributes.all()), number(attributes.unknown()), number(listed));
  }

  /** How much the fit of a crowd rests on. */
  String decided(Crowd.Counted total) {
    return say("survey-decided", number(total.met() + total.unmet()), number(total.all()));
  }

  /** The name of an attribute, with a capital. */
  String label(int attribute) {
    return AnswerText.Sentence.capital(attribute(attribute).wording().label().in(language));
  }

  /** The name of a customer type, with a capital. */
  String type(int place) {
    String id = subjects().types().get(place);
    return AnswerText.Sentence.capital(
        ServiceDescription.typeLabel(surveyed.ruleSet().vocabulary(), id).in(language));
  }

  /** The places of the customer types that any service has. */
  List<Integer> types() {
    return IntStream.range(0, subjects().types().size())
        .filter(type -> survey().ofType(type).groups() > 0)
        .boxed()
        .toList();
  }

  /** What was found, in one sentence. */
  String finding() {
    Crowd.Counted total = survey().all().total();
    if (total.met() + total.unmet() == 0) {
      return say(total.all() == 0 ? "survey-nothing" : "survey-untold");
    }
    return say("survey-finding", percent(total.unmetShare()), percent(total.unknownShare()));
  }

  /** What was looked at: services, customer groups, and what was set aside. */
  String scope() {
    return say(
        "survey-scope",
        number(survey().services()),
        number(survey().all().groups()),
        number(survey().setAside()));
  }

  String number(long count) {
    return NumberFormat.getIntegerInstance(language.locale()).format(count);
  }

  /** A share from 0 to 1 in whole per cent; what is not quite 0 or 1 is not said to be. */
  String percent(double share) {
    long rounded = Math.round(share * 100);
    long honest = share > 0 && share < 1 ? Math.max(1, Math.min(99, rounded)) : rounded;
    return say("survey-percent", honest);
  }

  /** The share of the weight that is met, with two decimals, or a dash. */
  String fit(Crowd crowd) {
    int hundredths = (int) Math.round(crowd.fit() * 100);
    return crowd.fit() < 0
        ? TextLines.NO_SCORE
        : new TextLines(language).score(new Fit.Tally(0, 0, 0, hundredths, 100));
  }

  /** How many services a provider has, as far as that is known. */
  String services(Providers.Provider provider) {
    String counted = number(provider.services());
    return provider.missed() == 0
        ? counted
        : say("survey-at-least", counted, number(provider.services() + provider.missed()));
  }

  /** What is said of the providers that are not listed. */
  List<String> leftOut() {
    List<Providers.Provider> largest = survey().providers().largest();
    List<String> words = new ArrayList<>();
    if (largest.size() > LISTED) {
      long services = largest.stream().skip(LISTED).mapToLong(p -> p.services()).sum();
      words.add(say("survey-more-providers", number(largest.size() - LISTED), number(services)));
    }
    long others = survey().providers().othersServices();
    if (others > 0) {
      words.add(say("survey-others", number(others), Providers.ROOM));
    }
    return words;
  }
}
