package fi.kenelle.catalogue;

import java.util.regex.Pattern;

/** Whether a text can be what one calls or writes to. What is very long is neither. */
final class Reach {
  private static final int LONGEST = 320;
  private static final Pattern PHONE =
      Pattern.compile(
          "(?i)((tel|telefon|telephone|phone|puh|puhelin|tlf|ring)[.:]* *)?[+0-9(][0-9"
              + " ()/.,+-]{2,40}(( ?(ext|x)).{0,20})?");
  private static final Pattern EMAIL =
      Pattern.compile("(?i)((mailto|e-?mail|sähköposti): *)?[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

  private Reach() {}

  static boolean isPhone(String text) {
    return text.length() <= LONGEST && PHONE.matcher(text).matches();
  }

  static boolean isEmail(String text) {
    return text.length() <= LONGEST && EMAIL.matcher(text).matches();
  }

  /** Whether it is the address of a thing, and no words about it. */
  static boolean isReference(String text) {
    return text.matches("(?i)(https?://|urn:)\\S*");
  }

  /** Whether it can be the address of a page, a relative one too. */
  static boolean isPage(String text) {
    return !text.isBlank() && !text.strip().contains(" ") && text.matches("(?s).*[./#:].*");
  }

  /** What stands behind the last of these marks. */
  static String last(String text, String marks) {
    int from = 0;
    for (int i = 0; i < marks.length(); i++) {
      from = Math.max(from, text.lastIndexOf(marks.charAt(i)) + 1);
    }
    return text.substring(from);
  }
}
