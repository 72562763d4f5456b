package fi.kenelle.flink;

import fi.kenelle.batch.Form;
import fi.kenelle.outcome.Receipt;
import fi.kenelle.vocabulary.Language;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of every record, in plain fields that travel to wherever it is answered.
 *
 * @param types the customer types that stand in for the groups; empty where none are asked for
 * @param on the day for descriptions that name none; empty for the day on which they are read
 */
record Request(
    List<String> types, String language, List<String> include, String on, boolean isCompressed)
    implements Serializable {
  static Request of(Receipt.Asked asked, Optional<LocalDate> on, boolean isCompressed) {
    return new Request(
        asked.types().orElse(List.of()),
        asked.language().code(),
        asked.include(),
        on.map(LocalDate::toString).orElse(""),
        isCompressed);
  }

  /** How to answer today. */
  Form form(LocalDate today) {
    Receipt.Asked asked =
        new Receipt.Asked(
            types.isEmpty() ? Optional.empty() : Optional.of(types),
            Language.of(language).orElseThrow(),
            include);
    return new Form(asked, day(today), isCompressed);
  }

  private LocalDate day(LocalDate today) {
    return on.isEmpty() ? today : LocalDate.parse(on);
  }
}
