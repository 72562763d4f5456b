package fi.kenelle.batch;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Problem;
import java.util.List;

/**
 * A record as it was read, not looked into yet.
 *
 * @param next where reading goes on after it
 */
record Raw(Origin origin, Content content, Position next) {
  /**
   * Where it came from.
   *
   * @param source the file, and the place in it; empty for a line of the one file of the input
   * @param line its line; 0 where it is not a line
   */
  record Origin(String source, long line) {
    /** A line of a file; of no file where its name is empty. 0 where it is the whole file. */
    static Origin of(String file, long line) {
      return new Origin(file.isEmpty() || line == 0 ? file : file + ":" + line, line);
    }
  }

  /** What it holds. */
  sealed interface Content permits Text, Made, Unusable, TooLong {
    /**
     * The description. Throws {@link JsonText.Malformed}, {@link InvalidInput} or {@link SetAside}.
     */
    JsonNode json();

    /** The bytes that wait to be looked into. */
    default int size() {
      return 0;
    }
  }

  /** The text of a description. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Text(byte[] bytes) implements Content {
    @Override
    public JsonNode json() {
      return JsonText.read(bytes);
    }

    @Override
    public int size() {
      return bytes.length;
    }
  }

  /** A description made of a record of a catalogue. */
  record Made(JsonNode json) implements Content {}

  /** A record of a catalogue of which no description could be made. */
  record Unusable(List<RuleProblem> problems) implements Content {
    @Override
    public JsonNode json() {
      throw new SetAside(problems);
    }
  }

  /** A text longer than any description may be. */
  record TooLong(String reason) implements Content {
    static final TooLong LINE = new TooLong("line-too-long");
    static final TooLong FILE = new TooLong("file-large");

    @Override
    public JsonNode json() {
      throw new InvalidInput(List.of(Problem.at("", reason)));
    }
  }

  /** Problems that name a file and a place in it. */
  static final class SetAside extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<RuleProblem> problems;

    private SetAside(List<RuleProblem> problems) {
      super(problems.get(0).message().code());
      this.problems = problems;
    }

    List<RuleProblem> problems() {
      return problems;
    }
  }
}
