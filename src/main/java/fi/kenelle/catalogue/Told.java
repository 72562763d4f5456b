package fi.kenelle.catalogue;

import java.util.Optional;
import java.util.regex.Pattern;

/** What free texts tell about price, time and hours, as far as that is beyond doubt. */
final class Told {
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?i)([€£$]|\\b(eur|gbp|usd|sek)\\b) ?\\d|\\d[\\d ,.]* ?([€£$]"
              + "|(eur|euro|euros|euroa|gbp|pounds|usd|dollars|sek|kr|snt|cent)\\b)");
  private static final Pattern FREE =
      Pattern.compile(
          "(?i)\\b(free of charge|no (charge|fee|fees|cost)|for free|it is free|is free"
              + "|maksuton|maksutta|ilmainen|avgiftsfri|kostnadsfri)\\b|^ *(free|none)[ .!]*$");
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)\\d+ ?[-–]? ?\\d* ?(min|h\\b|hour|day|working|business|week|month|year|minuut|tun"
              + "|päiv|arkipäiv|viik|kuuk|vrk|dag|veck|månad)|\\b(no wait|immediate|same day"
              + "|ei jonoa|heti|samana päivänä)|^ *none[ .]*$");
  private static final Pattern ROUND_THE_CLOCK =
      Pattern.compile(
          "(?i)\\b24 ?[x/*] ?7\\b|24 hours a day|round[- ]the[- ]clock|around the clock"
              + "|ympäri vuorokauden|dygnet runt");
  private static final Pattern OFFICE_HOURS =
      Pattern.compile(
          "(?i)\\b(business|office|working|core) hours\\b|\\b9 ?(am)?(:00)?( to | ?[-–] ?)5"
              + "(:30|\\.30)? ?(pm)?\\b|virka-aika");
  private static final Pattern BEYOND_OFFICE =
      Pattern.compile("(?i)weekend|saturday|sunday|7 days|seven days|evening|out of hours|24");

  private Told() {}

  /** Whether an amount of money is named, or that nothing is charged. */
  static boolean price(String text) {
    return AMOUNT.matcher(text).find() || FREE.matcher(text).find();
  }

  /** Whether the text says how long something takes. */
  static boolean time(String text) {
    return TIME.matcher(text).find();
  }

  /** The hours that the text speaks of in so many words. */
  static Optional<String> supportHours(String text) {
    if (ROUND_THE_CLOCK.matcher(text).find()) {
      return Optional.of("round-the-clock");
    }
    if (!OFFICE_HOURS.matcher(text).find()) {
      return Optional.empty();
    }
    return Optional.of(BEYOND_OFFICE.matcher(text).find() ? "extended" : "office");
  }
}
