package fi.kenelle.workbook;

import fi.kenelle.rule.RulePiece;
import fi.kenelle.rule.Status;
import fi.kenelle.rule.Strength;
import fi.kenelle.vocabulary.Dimension;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The pieces of a rule that are chosen from a short list, by the words for each choice. What is
 * written is in one language; what is read may be in either, or the id itself.
 */
final class Choices {
  private final Map<RulePiece, Map<String, Text>> byPiece;

  Choices(Vocabulary vocabulary) {
    Map<String, Text> dimensions = new LinkedHashMap<>();
    for (Dimension dimension : vocabulary.dimensions()) {
      dimensions.put(dimension.id(), dimension.label());
    }
    byPiece =
        Map.of(
            RulePiece.DIMENSION, dimensions,
            RulePiece.STRENGTH, said("workbook-strength-", Strength.ids()),
            RulePiece.STATUS, said("workbook-status-", Status.ids()));
  }

  private static Map<String, Text> said(String code, List<String> ids) {
    Map<String, Text> words = new LinkedHashMap<>();
    for (String id : ids) {
      Message message = Message.of(code + id);
      words.put(id, new Text(message.in(Language.EN), message.in(Language.FI)));
    }
    return words;
  }

  /** The words of all choices; none where a piece is not chosen. */
  List<String> words(RulePiece piece, Language language) {
    return byPiece.getOrDefault(piece, Map.of()).values().stream()
        .map(text -> text.in(language))
        .toList();
  }

  /** The word for an id; anything else as it is. */
  String word(RulePiece piece, String id, Language language) {
    Text text = byPiece.getOrDefault(piece, Map.of()).get(id);
    return text == null ? id : text.in(language);
  }

  /** The id of a word; anything else as it is. */
  String id(RulePiece piece, String word) {
    String written = word.strip();
    return byPiece.getOrDefault(piece, Map.of()).entrySet().stream()
        .filter(choice -> isSaid(choice, written))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(word);
  }

  private static boolean isSaid(Map.Entry<String, Text> choice, String written) {
    return choice.getKey().equalsIgnoreCase(written)
        || choice.getValue().en().equalsIgnoreCase(written)
        || choice.getValue().fi().equalsIgnoreCase(written);
  }
}
