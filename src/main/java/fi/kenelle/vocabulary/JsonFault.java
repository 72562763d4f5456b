package fi.kenelle.vocabulary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What keeps a text from being JSON, in words for people, from what the parser says of it. */
enum JsonFault {
  ENDS("end", "Unexpected end-of-input.*"),
  TWICE("twice", "Duplicate field '(.*)'"),
  COLON("colon", "Unexpected character \\('(.)'.*was expecting a colon.*"),
  COMMA("comma", "Unexpected character \\('(.)'.*was expecting comma.*"),
  NAME("name", "Unexpected character \\('(.)'.*was expecting double-quote.*"),
  COMMENT("comment", "Unexpected character \\('([/#])'.*comment.*"),
  CHARACTER("character", "Unexpected character \\('(.)'.*"),
  CLOSES("closes", "Unexpected close marker '(.)'.*"),
  BREAK("break", "Illegal unquoted character.*"),
  ESCAPE("escape", "Unrecognized character escape '(.)'.*"),
  NUMBER("number", "Invalid numeric value.*"),
  WORD("word", "(?:Unrecognized|Non-standard) token '([^']*)'.*");

  private static final int LONGEST = 60;

  private final String code;
  private final Pattern said;

  JsonFault(String code, String said) {
    this.code = "json-" + code;
    this.said = Pattern.compile(said, Pattern.DOTALL);
  }

  /** The reason in words; that of the parser where it is none that is known. */
  static Message of(String said) {
    return Stream.of(values())
        .flatMap(fault -> fault.read(said))
        .findFirst()
        .orElseGet(() -> Message.of("json-other", shortened(said.lines().findFirst().orElse(""))));
  }

  private Stream<Message> read(String words) {
    Matcher matcher = said.matcher(words);
    if (!matcher.matches()) {
      return Stream.empty();
    }
    return Stream.of(
        matcher.groupCount() == 0
            ? Message.of(code)
            : Message.of(code, shortened(matcher.group(1))));
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
