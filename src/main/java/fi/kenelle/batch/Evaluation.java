package fi.kenelle.batch;

import fi.kenelle.concept.Observation;
import fi.kenelle.concept.Subjects;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Receipt;
import fi.kenelle.report.AnswerJson;
import fi.kenelle.report.Json;
import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.JsonText;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes of a record the line to be written. Immutable, and shared by all workers. */
public final class Evaluation {
  private static final Logger LOG = LoggerFactory.getLogger(Evaluation.class);

  private final Form form;
  private final Judge judge;
  private final Subjects subjects;
  private final AnswerJson json;

  /** Answers in a form, by a judge. */
  public Evaluation(Form form, Judge judge) {
    this(form, judge, new Subjects(judge.ruleSet()));
  }

  Evaluation(Form form, Judge judge, Subjects subjects) {
    this.form = form;
    this.judge = judge;
    this.subjects = subjects;
    this.json = new AnswerJson(judge.ruleSet(), judge.answerer()::notApplicable);
  }

  /**
   * What becomes of a text that is not read from the input of a batch.
   *
   * @param file what it is said to come from; empty where it is the one file of the input
   * @param line its line; 0 where it is the whole file
   */
  public Evaluated of(String file, long line, byte[] text) {
    return of(new Raw(Raw.Origin.of(file, line), new Raw.Text(text), Position.START));
  }

  /** The same of a text that is longer than any description may be. */
  public Evaluated ofTooLong(String file, long line) {
    Raw.Content content = line == 0 ? Raw.TooLong.FILE : Raw.TooLong.LINE;
    return of(new Raw(Raw.Origin.of(file, line), content, Position.START));
  }

  /** The answer to a record, or why there is none. */
  Evaluated of(Raw raw) {
    try {
      return answered(raw, answer(judge.descriptions().read(raw.content().json())));
    } catch (JsonText.Malformed e) {
      return refused(raw, Refusal.of(e, raw.origin().line()));
    } catch (InvalidInput e) {
      return refused(raw, Refusal.of(e));
    } catch (Raw.SetAside e) {
      return refused(raw, Refusal.of(e));
    } catch (RuntimeException e) {
      LOG.error("a record could not be answered: {}", raw.origin(), e);
      return refused(raw, Refusal.fault());
    }
  }

  private Answer answer(ServiceDescription read) {
    ServiceDescription description =
        asked()
            .types()
            .map(types -> read.forTypes(types, judge.ruleSet().vocabulary()))
            .orElse(read);
    return judge.answerer().answer(description, description.on().orElse(form.on()));
  }

  private Evaluated answered(Raw raw, Answer answer) {
    byte[] line = line(json.of(answer, asked()));
    return new Evaluated(
        raw.next(),
        form.isCompressed() ? Gzip.member(line) : line,
        new Evaluated.Answered(Observation.of(answer, subjects, asked().language())));
  }

  private Evaluated refused(Raw raw, Refusal refusal) {
    return new Evaluated(
        raw.next(),
        line(refusal.json(raw, asked().language())),
        new Evaluated.Refused(refusal.code(), refusal.isOurFault()));
  }

  private Receipt.Asked asked() {
    return form.asked();
  }

  private static byte[] line(Json.Part part) {
    byte[] json = Json.bytes(part);
    byte[] line = Arrays.copyOf(json, json.length + 1);
    line[json.length] = '\n';
    return line;
  }
}
