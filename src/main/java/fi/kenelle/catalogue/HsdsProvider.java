package fi.kenelle.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who provides an Open Referral service. */
final class HsdsProvider {
  private static final Map<String, Pattern> SECTORS =
      Map.of(
          "public",
          Pattern.compile(
              "(?i)\\b(government|council|municipal|county|city of|state agency|federal|public"
                  + " agency)"),
          "third-sector",
          Pattern.compile(
              "(?i)501"
                  + " ?\\(?c|non-?profit|charit|\\bngo\\b|voluntary|not-for-profit|association|faith"),
          "private",
          Pattern.compile(
              "(?i)for-profit|limited"
                  + " company|\\bltd\\b|\\bllc\\b|\\binc\\b|corporation|commercial"));

  private HsdsProvider() {}

  static void read(Field organisation, Draft draft) {
    Optional<String> name =
        organisation.json().isObject() ? organisation.at("name").text() : organisation.text();
    boolean around = organisation.top().isEmpty(); // it holds the service, not the other way round
    Field place = around ? organisation.at("name") : organisation;
    name.ifPresent(
        said -> {
          draft.provider().add("", said);
          place.becomes("/provider/name");
        });
    sector(organisation)
        .ifPresent(
            sector -> {
              draft.sector(sector);
              place.becomes("/provider/sector");
            });
  }

  /** The kind of the provider by its tax status, its legal form, else its own description. */
  private static Optional<String> sector(Field organisation) {
    for (String field : List.of("tax_status", "description", "legal_status")) {
      String said = organisation.at(field).text().orElse("");
      for (String sector : List.of("third-sector", "public", "private")) {
        boolean ownWords = !field.equals("description") || sector.equals("third-sector");
        if (ownWords && SECTORS.get(sector).matcher(said).find()) {
          return Optional.of(sector);
        }
      }
    }
    return Optional.empty();
  }
}
