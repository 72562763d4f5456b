package fi.kenelle.catalogue;

import java.util.Optional;
import java.util.regex.Pattern;

/** What free texts tell about price, time and hours, as far as that is beyond doubt. */
final class Told {
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?i)([€£$]|\\b(eur|gbp|usd|sek)\\b) ?\\d|\\d[\\d ,.]{0,15} ?([€£$]"
              + "|(eur|euro|euros|euroa|gbp|pounds|usd|dollars|sek|kr|snt|cent)\\b)");
  private static final Pattern FREE =
      Pattern.compile(
          "(?i)\\b(free of charge|no (charge|fee|fees|cost)|for free|it is free|is free"
              + "|maksuton|maksutta|ilmainen|avgiftsfri|kostnadsfri)\\b"
              + "|^ *(free|none) *([.!]|$)");
  private static final Pattern PARTLY =
      Pattern.compile(
          "(?iu)\\b(pääosin|pääsääntöisesti|pääasiassa|yleensä|useimmiten|generally|typically|osittain|osin|osa|mostly|mainly|partly|partially|usually|some|first|if|when|under|over|except|unless|not|only|otherwise|up"
              + " to|for(?! (free|everyone|everybody|all|anyone)\\b)"
              + "|alle|yli|jos|kun|mikäli|ellei|paitsi|muut|vain|ei|eivät|ensimmäi\\p{L}*|delvis|huvudsakligen|till"
              + " största delen|för|om|inte|utom|första)\\b|\\b(?!kaikille\\b)\\p{L}{3,}lle\\b");
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)\\d{1,4} ?[-–]? ?\\d{0,4}"
              + " ?(min|h\\b|hour|day|working|business|week|month|year|minuut|tun|päiv|arkipäiv|viik|kuuk|vrk|dag|veck|månad)|\\b(no"
              + " wait|immediate|same day|ei jonoa|heti|samana päivänä)|^ *none[ .]*$");
  private static final Pattern ROUND_THE_CLOCK =
      Pattern.compile(
          "(?i)\\b24 ?[x/*] ?7\\b|24 hours,? (and )?(7|seven) days|24 hours a day"
              + "|round[- ]the[- ]clock|around the clock|ympäri vuorokauden|dygnet runt");
  private static final Pattern OFFICE_HOURS =
      Pattern.compile(
          "(?i)\\b(business|office|working|core) hours\\b|\\b0?9([:.]?00)? ?(a\\.?m\\.?)?( to |"
              + " until | ?[-–] ?)(5|17)([:.]?[03]0)? ?(p\\.?m\\b|\\b)|virka-aika");
  private static final Pattern BEYOND_OFFICE =
      Pattern.compile(
          "(?i)weekend|saturday|sunday|7 days|seven days|evening|out of hours|every day|daily|24");

  private static final Pattern NOT_THEN =
      Pattern.compile(
          "(?i)\\b(outside|out of|except|excluding|other than|not|no|non)\\b[^.;,]{0,30}"
              + "\\b(business|office|working|core) hours");

  private static final int LONGEST = 10_000;

  private Told() {}

  /** Whether an amount of money is named, or that nothing is charged. */
  static boolean price(String text) {
    String said = beginning(text);
    return AMOUNT.matcher(said).find()
        || (FREE.matcher(said).find() && !PARTLY.matcher(said).find());
  }

  /** As much of a text as anybody reads before knowing; the rest would only cost time. */
  static String beginning(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** Whether the text says how long something takes. */
  static boolean time(String text) {
    return TIME.matcher(beginning(text)).find();
  }

  /** The hours that the text speaks of in so many words. */
  static Optional<String> supportHours(String written) {
    String text = beginning(written);
    if (ROUND_THE_CLOCK.matcher(text).find()) {
      return Optional.of("round-the-clock");
    }
    if (!OFFICE_HOURS.matcher(text).find() || NOT_THEN.matcher(text).find()) {
      return Optional.empty();
    }
    return Optional.of(BEYOND_OFFICE.matcher(text).find() ? "extended" : "office");
  }
}
