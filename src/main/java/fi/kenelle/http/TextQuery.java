package fi.kenelle.http;

import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.Language;
import io.javalin.http.Context;
import java.util.List;

/** The query of a call about a rule's text, checked as any other {@link Query}. */
final class TextQuery {
  private static final String RULE = "[a-z0-9-]+/[a-z0-9-]+";

  private TextQuery() {}

  /**
   * What a rule's text is checked as.
   *
   * @param rule {@code pack/name}, empty where that is open
   */
  record Written(Language language, String rule) {
    /** The file that the text is to be, empty where that is open. */
    String file() {
      return rule.isEmpty() ? "" : "rules/" + rule + ".dslr";
    }
  }

  /** The query of a check. Throws {@link InvalidInput}. */
  static Written written(Context context) {
    Query query = new Query(context, List.of("lang", "rule"));
    Written written = written(query);
    query.finish();
    return written;
  }

  private static Written written(Query query) {
    String rule = query.matching("rule", RULE, "query-rule");
    return new Written(query.language(), rule);
  }

  /** A place in a rule's text, line and column from 1. */
  record Cursor(Written of, int line, int column) {}

  /** The query of a completion in a text of these lines. Throws {@link InvalidInput}. */
  static Cursor cursor(Context context, List<String> lines) {
    Query query = new Query(context, List.of("lang", "rule", "line", "column"));
    Written written = written(query);
    int line = query.needed("line", lines.size()).orElse(1);
    boolean isInside = line >= 1 && line <= lines.size();
    String words = isInside ? lines.get(line - 1) : "";
    int most = isInside ? words.codePointCount(0, words.length()) + 1 : Body.LARGEST;
    int column = query.needed("column", most).orElse(1);
    query.finish();
    return new Cursor(written, line, column);
  }
}
