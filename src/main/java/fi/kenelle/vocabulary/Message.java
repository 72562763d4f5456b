package fi.kenelle.vocabulary;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * A sentence said to a person, in either language: a code, and what to put into its text. Texts
 * stand in {@code messages.properties} (English) and {@code messages_fi.properties}.
 */
public record Message(String code, List<?> details) {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** A message of a code with its details, texts or messages, in the order of the text's places. */
  public static Message of(String code, Object... details) {
    return new Message(
        code,
        Stream.of(details)
            .map(detail -> detail instanceof Message ? detail : String.valueOf(detail))
            .toList());
  }

  /** Whether there is a text of this code. */
  public static boolean has(String code) {
    return texts(Language.EN).containsKey(code);
  }

  /** The sentence in the given language. */
  public String in(Language language) {
    return new MessageFormat(texts(language).getString(code), language.locale())
        .format(details.stream().map(detail -> said(detail, language)).toArray());
  }

  private static Object said(Object detail, Language language) {
    return detail instanceof Message message ? message.in(language) : detail;
  }

  private static ResourceBundle texts(Language language) {
    return ResourceBundle.getBundle("fi.kenelle.messages", language.locale(), NO_FALLBACK);
  }
}
