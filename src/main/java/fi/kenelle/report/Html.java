package fi.kenelle.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One element of a page: its attributes, and the words and elements in it. Words are escaped as
 * they are written, and no text can become markup, a script, a style or an address outside the
 * page. What is written is both HTML and well-formed XML.
 */
final class Html {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*");
  private static final Set<String> WITHOUT_END = Set.of("meta", "link", "br");
  private static final Set<String> ON_A_LINE_OF_ITS_OWN =
      Set.of(
          "head", "meta", "link", "title", "style", "body", "header", "nav", "main", "section",
          "article", "h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "dl", "dt", "dd", "div",
          "table", "caption", "thead", "tbody", "tr", "th", "td", "symbol");
  private static final String NO_ADDRESS = "data:,";

  private final String name;
  private final StringBuilder attributes = new StringBuilder();
  private final List<Object> inside = new ArrayList<>();

  private Html(String name) {
    if (!NAME.matcher(name).matches() || name.equals("script")) {
      throw new IllegalArgumentException("no element: " + name);
    }
    this.name = name;
  }

  /** An empty element. */
  static Html of(String name) {
    return new Html(name);
  }

  /** An empty element of one or more classes, separated by blanks. */
  static Html of(String name, String classes) {
    return new Html(name).set("class", classes);
  }

  /** The page's own stylesheet, written as it is. It must hold none of {@code < & ]]>}. */
  static Html style(String css) {
    if (css.contains("<") || css.contains("&") || css.contains("]]>")) {
      throw new IllegalArgumentException("not a plain stylesheet");
    }
    Html style = new Html("style");
    style.inside.add(new Plain(css));
    return style;
  }

  private record Plain(String text) {}

  /**
   * Sets an attribute. Refuses handlers, inline styles, and every address but a place of the page.
   */
  Html set(String attribute, String value) {
    boolean address = attribute.equals("href") || attribute.equals("src");
    if (!NAME.matcher(attribute).matches()
        || attribute.startsWith("on")
        || attribute.equals("style")
        || (address && !value.startsWith("#") && !value.equals(NO_ADDRESS))) {
      throw new IllegalArgumentException("no attribute: " + attribute);
    }
    attributes.append(' ').append(attribute).append("=\"");
    escape(value, attributes);
    attributes.append('"');
    return this;
  }

  /** Sets the id that links and labels name. */
  Html id(String id) {
    return set("id", id);
  }

  /** Adds words. */
  Html text(String words) {
    inside.add(words);
    return this;
  }

  /** Adds elements, in this order. */
  Html add(Html... elements) {
    return add(List.of(elements));
  }

  /** Adds elements, in this order. */
  Html add(Collection<Html> elements) {
    inside.addAll(elements);
    return this;
  }

  /** The markup. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    write(out);
    return out.toString();
  }

  private void write(StringBuilder out) {
    if (ON_A_LINE_OF_ITS_OWN.contains(name)) {
      out.append('\n');
    }
    out.append('<').append(name).append(attributes);
    if (WITHOUT_END.contains(name)) {
      out.append(" />");
      return;
    }
    out.append('>');
    for (Object part : inside) {
      if (part instanceof Html element) {
        element.write(out);
      } else if (part instanceof Plain plain) {
        out.append(plain.text());
      } else {
        escape((String) part, out);
      }
    }
    out.append("</").append(name).append('>');
  }

  private static void escape(String words, StringBuilder out) {
    words
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isLegal(c) ? c : 0xFFFD);
              }
            });
  }

  /** Whether XML 1.0 can hold the character at all. */
  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
