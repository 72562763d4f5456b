package fi.kenelle.catalogue;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which customer types a few words about an audience name. */
final class Audience {
  private static final String WORD = "(?iu)(?<![\\p{L}])(%s)";
  private static final Pattern PEOPLE =
      pattern(
          "(any|all) ages?\\b|ages? \\d|aged"
              + " \\d|kaikenikäi|citizen|resident|adult|child|youth|young|teen|senior|elder|older|famil|parent|mother"
              + "|people|persons?\\b|individual|student|pupil|veteran|wom[ae]n|men\\b|homeless|immigrant|refugee|disab|unemployed|job"
              + " ?seeker|tenant|household|everyone|anyone|the public|general public|low[-"
              + " ]income|kansalai|asukas|asukka|perhe|laps|nuor|ikäihmi|seniori|vanhem|henkilö"
              + "|opiskelij|medborgare|invånar|familj|barn|ungdom|äldre|personer");
  private static final Map<String, Pattern> TYPES =
      Map.of(
          "b2b",
          pattern(
              "business|compan(y|ies)|enterprise|employer|smes?\\b|entrepreneur|start-?up|corporat"
                  + "|merchant|yrity|yrittäj|työnantaj|företag|arbetsgivar"),
          "patient",
          pattern("patient|potila"),
          "internal",
          pattern(
              "(our|own|its|internal|council|municipal|university|company'?s?|organi[sz]ation'?s?)"
                  + " (employee|staff\\b|personnel)|staff\\b|civil servant|public official"
                  + "|henkilökun|henkilöstö"),
          "consumer",
          pattern("consumer|shopper|kulutta|konsument"));

  private Audience() {}

  private static Pattern pattern(String words) {
    return Pattern.compile(WORD.formatted(words));
  }

  /**
   * The types that the text names.
   *
   * @param people what people are for this provider, citizens or consumers
   */
  static Set<String> types(String written, String people) {
    String text = Told.beginning(written);
    Set<String> types = new LinkedHashSet<>();
    TYPES.forEach(
        (type, words) -> {
          if (words.matcher(text).find()) {
            types.add(type);
          }
        });
    if (PEOPLE.matcher(text).find()) {
      types.add(people);
    }
    return types;
  }
}
