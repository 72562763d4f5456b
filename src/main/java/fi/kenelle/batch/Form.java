package fi.kenelle.batch;

import fi.kenelle.outcome.Receipt;
import java.time.LocalDate;

/**
 * How records are to be answered.
 *
 * @param asked for whom, in which language and with what included
 * @param on the day for descriptions that name none
 * @param isCompressed whether each answer is a member of a gzip file
 */
public record Form(Receipt.Asked asked, LocalDate on, boolean isCompressed) {}
