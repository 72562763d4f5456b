package fi.kenelle.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelles;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Descriptions whose every free text is written to break what it is put into. */
final class Hostile {
  private static final List<String> FRAGMENTS =
      List.of(
          "=1+1",
          "+358",
          "-2",
          "@SUM(A1)",
          "\t=x",
          "\r=x",
          "\uFF1D1",
          "a,b",
          "\"q\"",
          "\"",
          "|",
          "\\|",
          "\\",
          "`c`",
          "``",
          "*s*",
          "_e_",
          "**",
          "[t](javascript:alert(1))",
          "![i](http://x.example/p.png)",
          "<script>alert(1)</script>",
          "<!--",
          "-->",
          "]]>",
          "&amp;",
          "&#60;b&#62;",
          "{0}",
          "'{'",
          "~~d~~",
          "$m$",
          "http://x.example/",
          "www.x.example",
          "# h",
          "1. n",
          "> q",
          "- l",
          "---",
          "===",
          "\n",
          "\n\n    code",
          "\r\n| x | y |\r\n|---|---|",
          "\u2028",
          "\u0085",
          "\u0000",
          "\u001b[2J",
          "\uFFFE",
          "\u202E",
          "\uD83D\uDE00",
          "\u00E4",
          " ",
          "name");

  private Hostile() {}

  /** So many random descriptions with hostile texts. */
  static Stream<JsonNode> descriptions(long seed, int count) {
    Random random = new Random(seed);
    return Descriptions.of(Kenelles.shared(), seed, count).map(json -> hostile(json, random));
  }

  /** A few fragments together, at least one letter among them. */
  static String text(Random random) {
    return IntStream.rangeClosed(0, random.nextInt(4))
            .mapToObj(i -> FRAGMENTS.get(random.nextInt(FRAGMENTS.size())))
            .collect(Collectors.joining(random.nextBoolean() ? "" : " "))
        + (random.nextBoolean() ? "" : "x");
  }

  private static JsonNode hostile(JsonNode json, Random random) {
    ObjectNode root = json.deepCopy();
    root.put("name", text(random) + "n").put("description", text(random)).put("id", text(random));
    int index = 0;
    for (JsonNode group : root.path("customers")) {
      ((ObjectNode) group).put("name", text(random) + "g" + index++);
      if (group.path("persona").isObject()) {
        ((ObjectNode) group.path("persona")).put("name", text(random) + "p");
      }
    }
    for (JsonNode touchpoint : root.path("touchpoints")) {
      ((ObjectNode) touchpoint).put("name", text(random));
    }
    for (JsonNode waiver : root.path("waivers")) {
      ((ObjectNode) waiver).put("reason", text(random)).put("owner", text(random));
    }
    return root;
  }
}
