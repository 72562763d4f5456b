package fi.kenelle.authoring;

import fi.kenelle.analysis.Analysis;
import fi.kenelle.analysis.Finding;
import java.util.List;

/**
 * A version that is in use.
 *
 * @param edition the rules as it has them
 * @param version its id in the history
 * @param findings what there is to know of the changed rules beside the others
 * @param warnings the samples that are answered in another way than agreed
 */
public record Published(
    Edition edition, String version, List<Finding> findings, List<Warning> warnings) {
  /** A version that took the place of an edition. */
  static Published after(Edition before, Edition edition, String version, List<Warning> warnings) {
    return new Published(
        edition, version, Analysis.since(before.ruleSet(), edition.ruleSet()), warnings);
  }
}
