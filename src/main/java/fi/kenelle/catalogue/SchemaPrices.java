package fi.kenelle.catalogue;

import java.util.List;

/** What a service of schema.org costs, and on what terms. */
final class SchemaPrices {
  private static final int DEEPEST = 12;
  private static final List<String> OFFERS =
      List.of("offers", "makesOffer", "hasOfferCatalog", "itemListElement", "itemOffered", "item");
  private final Draft draft;

  SchemaPrices(Draft draft) {
    this.draft = draft;
  }

  void read(SchemaNode node) {
    for (String key : OFFERS.subList(0, 3)) {
      for (SchemaNode offer : node.nodes(key)) {
        readOffer(offer, 0);
      }
    }
    readRange(node.at("priceRange"));
    for (SchemaNode fees : node.nodes("feesAndCommissionsSpecification")) {
      Words said = new Words();
      fees.name(said);
      if (Told.price(said.all())) {
        priceIsShown(fees.field());
      }
    }
    if (node.at("isAccessibleForFree").isTrue()) {
      priceIsShown(node.at("isAccessibleForFree"));
    }
    if (node.at("termsOfService").says()) {
      draft.value("contractPrecision", "standard-terms");
      node.at("termsOfService").becomes("/attributes/contractPrecision");
    }
  }

  /** An offer, or whatever holds some; a reference back to what holds it leads no further. */
  private void readOffer(SchemaNode offer, int depth) {
    if (depth > DEEPEST) {
      offer.field().distrusted("import-too-deep");
      return;
    }
    if (isPriced(offer)) {
      priceIsShown(offer.field());
    }
    for (SchemaNode price : offer.nodes("priceSpecification")) {
      if (isPriced(price)) {
        priceIsShown(price.field());
      }
    }
    for (String key : OFFERS) {
      offer.nodes(key).forEach(inside -> readOffer(inside, depth + 1));
    }
  }

  private static boolean isPriced(SchemaNode offer) {
    for (String key : List.of("price", "lowPrice", "highPrice", "minPrice", "maxPrice")) {
      if (offer.at(key).code().matches(".*[0-9].*") || offer.at(key).is("free")) {
        return true;
      }
    }
    return false;
  }

  private void priceIsShown(Field field) {
    draft.flag("priceShown", true);
    field.becomes("/attributes/priceShown");
  }

  /** Signs alone tell how dear it is, amounts what it costs. */
  private void readRange(Field range) {
    String written = range.code();
    if (written.matches("[$€£]{1,5}")) {
      draft.value(
          "priceLevel", written.length() == 1 ? "low" : written.length() == 2 ? "mid" : "premium");
      range.becomes("/attributes/priceLevel");
    } else if (Told.price(written)) {
      priceIsShown(range);
    }
  }
}
