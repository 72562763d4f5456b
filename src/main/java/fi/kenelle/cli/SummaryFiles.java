package fi.kenelle.cli;

import fi.kenelle.batch.Batch;
import fi.kenelle.batch.Order;
import fi.kenelle.report.SurveyHtml;
import fi.kenelle.report.SurveyMarkdown;
import fi.kenelle.report.Surveyed;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.nio.file.Path;

/** The summary of a batch as Markdown and as a page, beside its answers. */
record SummaryFiles(Order order, Language language) {
  /** Writes both. Throws {@link BadUsage} where one cannot be written. */
  void write(RuleSet ruleSet, Batch.Ending ending) {
    Surveyed surveyed =
        new Surveyed(
            order.in().toAbsolutePath().normalize().getFileName().toString(),
            order.rejected().getFileName().toString(),
            ending.on(),
            ruleSet,
            ending.survey());
    write(order.summary(".md"), SurveyMarkdown.of(surveyed, language));
    write(order.summary(".html"), SurveyHtml.of(surveyed, language));
  }

  private void write(Path file, String text) {
    if (!CompletedFile.write(file, text.stripTrailing(), true)) {
      throw new BadUsage(Message.of("import-output-file", file).in(language));
    }
  }
}
