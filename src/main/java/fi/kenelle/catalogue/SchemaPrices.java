package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What a service of schema.org costs, and on what terms. */
final class SchemaPrices {
  private static final int DEEPEST = 12;
  private static final String ITEM = "itemOffered";
  private static final List<String> OFFERS =
      List.of("offers", "makesOffer", "hasOfferCatalog", "itemListElement", "itemOffered", "item");
  private final Draft draft;
  private final Deque<JsonNode> way = new ArrayDeque<>();

  SchemaPrices(Draft draft) {
    this.draft = draft;
  }

  void read(SchemaNode node) {
    way.add(node.field().json());
    for (String key : OFFERS.subList(0, 3)) {
      for (SchemaNode offer : node.nodes(key)) {
        readOffer(offer, 0);
      }
    }
    readOffersOf(node);
    readRange(node.at("priceRange"));
    for (SchemaNode fees : node.nodes("feesAndCommissionsSpecification")) {
      Words said = new Words();
      fees.name(said);
      if (Told.price(said.all())) {
        priceIsShown(fees.field());
      }
    }
    Field free = node.at("isAccessibleForFree");
    if (free.isTrue() || SchemaTypes.local(free.code()).equals("True")) {
      priceIsShown(node.at("isAccessibleForFree"));
    }
    Field terms = node.at("termsOfService");
    if (terms.says() && !terms.json().isBoolean()) {
      draft.value("contractPrecision", "standard-terms");
      terms.becomes("/attributes/contractPrecision");
    }
  }

  /** The offers that this is the item of: around it, or elsewhere in the document. */
  private void readOffersOf(SchemaNode node) {
    for (SchemaNode around : node.around()) {
      if (around.at(ITEM).says()) {
        readPrice(around);
      }
    }
    for (SchemaNode offer : node.offersOfThis()) {
      readPrice(offer);
    }
  }

  /** An offer, or whatever holds some; a reference back to what holds it leads no further. */
  private void readOffer(SchemaNode offer, int depth) {
    if (depth > DEEPEST) {
      offer.field().distrusted("import-too-deep");
      return;
    }
    if (way.contains(offer.field().json())) {
      return;
    }
    way.addLast(offer.field().json());
    readPrice(offer);
    for (String key : OFFERS) {
      offer.nodes(key).forEach(inside -> readOffer(inside, depth + 1));
    }
    way.removeLast();
  }

  private void readPrice(SchemaNode offer) {
    priced(offer).ifPresent(this::priceIsShown);
    for (SchemaNode price : offer.nodes("priceSpecification")) {
      priced(price).ifPresent(this::priceIsShown);
    }
  }

  /** The field that tells the amount. */
  private static Optional<Field> priced(SchemaNode offer) {
    for (String key : List.of("price", "lowPrice", "highPrice", "minPrice", "maxPrice")) {
      if (offer.at(key).code().matches("[^-]*[0-9].*") || offer.at(key).is("free")) {
        return Optional.of(offer.at(key));
      }
    }
    return Optional.empty();
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
