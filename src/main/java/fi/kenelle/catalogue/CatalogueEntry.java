package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.util.List;

/** One record of a catalogue: a description, or the reason why there is none. */
public sealed interface CatalogueEntry {
  /** The file, and below a {@code #} the place in it where it holds several records. */
  String source();

  /**
   * A record that became a description.
   *
   * @param description a service description that says only what the record says
   * @param notes what became of each field, in the order of the record
   */
  record Imported(String source, ObjectNode description, List<ImportNote> notes)
      implements CatalogueEntry {
    /** Whether something in the record was not believed. */
    public boolean hasDistrust() {
      return notes.stream().anyMatch(ImportNote::isDistrust);
    }
  }

  /** A file or record that cannot be read, with what is wrong at its place. */
  record Rejected(String source, List<RuleProblem> problems) implements CatalogueEntry {
    /** A file or record that is wrong as a whole. */
    static Rejected of(String source, String code, Object... details) {
      String file = source.replaceFirst("#.*", "");
      return new Rejected(source, List.of(RuleProblem.in(file, Message.of(code, details))));
    }

    /** Each problem as {@code file:line:column: error code message}. */
    public List<String> inWords(Language language) {
      return problems.stream().map(problem -> problem.inWords(language)).toList();
    }
  }
}
