package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The Finnish service catalogue: a service, joined by id with the channels and the organisation
 * that it names, wherever below the same folder these are.
 */
final class Ptv implements RecordFormat {
  private static final Set<String> ABOUT_THE_RECORD =
      Set.of(
          "sourceId",
          "generalDescriptionId",
          "subType",
          "publishingStatus",
          "modified",
          "oid",
          "displayNameType");

  private final PtvShelf shelf;

  Ptv(PtvShelf shelf) {
    this.shelf = shelf;
  }

  /** The catalogue below a folder, or around a file of it. */
  static Ptv in(Path path) {
    return new Ptv(PtvShelf.around(path));
  }

  @Override
  public List<String> extensions() {
    return List.of(".json", ".ndjson", ".jsonl");
  }

  @Override
  public List<String> records(JsonNode root) {
    return Pointers.of(root, json -> json.has("serviceNames"), "itemList", "services", "items");
  }

  @Override
  public boolean isBeside(JsonNode root) {
    return Stream.concat(Stream.of(root), PtvShelf.elements(root)).anyMatch(PtvShelf::isBeside);
  }

  @Override
  public String reason(String field) {
    return ABOUT_THE_RECORD.contains(field) ? "import-administrative" : "import-no-place";
  }

  @Override
  public void read(Field service, JsonNode root, Draft draft) {
    readTexts(service, draft);
    PtvTypes.read(service, draft);
    new PtvProvider(shelf, draft).read(service.at("organizations"));
    readCharge(service, draft);
    readChoice(service, draft);
    checkStatus(service.at("publishingStatus"));
    new PtvChannels(shelf, draft).read(service.at("serviceChannels"));
  }

  private static void readTexts(Field service, Draft draft) {
    draft.id(service.at("id"));
    names(service.at("serviceNames"), draft.name());
    service.at("serviceNames").becomes("/name");
    texts(service.at("serviceDescriptions"), "Summary", draft.description());
    texts(service.at("serviceDescriptions"), "ShortDescription", draft.description());
    texts(service.at("serviceDescriptions"), "Description", draft.description());
    if (!draft.description().isEmpty()) {
      service.at("serviceDescriptions").becomes("/description");
    }
    Words instructions = new Words();
    texts(service.at("serviceDescriptions"), "UserInstruction", instructions);
    texts(service.at("serviceDescriptions"), "ServiceUserInstruction", instructions);
    if (!instructions.isEmpty()) {
      draft.value("guidance", "manual");
      service.at("serviceDescriptions").becomes("/attributes/guidance");
    }
    Words time = new Words();
    texts(service.at("serviceDescriptions"), "ProcessingTime", time);
    if (Told.time(time.all())) {
      draft.flag("waitingTimeShown", true);
      service.at("serviceDescriptions").becomes("/attributes/waitingTimeShown");
    }
    readLanguages(service.at("languages"), draft);
  }

  private static void readLanguages(Field languages, Draft draft) {
    for (Field language : languages.each()) {
      Optional<String> code = Languages.code(language.code());
      code.ifPresent(draft::language);
      if (code.isPresent()) {
        language.becomes("/attributes/languages");
      } else {
        language.distrusted("import-unknown-code", language.shown());
      }
    }
  }

  /**
   * The names of a service, channel or organisation; a second name only where there is no first.
   */
  static void names(Field names, Words into) {
    texts(names, "Name", into);
    if (into.isEmpty()) {
      texts(names, "AlternativeName", into);
      texts(names, "AlternateName", into);
      if (!into.isEmpty()) {
        names.distrusted("import-only-alternative-name");
      }
    }
  }

  /** The texts of one type, in all their languages. */
  static void texts(Field texts, String type, Words into) {
    for (Field text : texts.each()) {
      if (text.at("type").is(type)) {
        text.at("value").text().ifPresent(said -> into.add(text.at("language").code(), said));
      }
    }
  }

  private static void readCharge(Field service, Draft draft) {
    Words more = new Words();
    texts(service.at("serviceDescriptions"), "ChargeTypeAdditionalInfo", more);
    Field charge = service.at("serviceChargeType");
    boolean told = Told.price(more.all());
    boolean free = charge.is("FreeOfCharge", "Free");
    if (free || told) {
      draft.flag("priceShown", true);
      (free ? charge : service.at("serviceDescriptions")).becomes("/attributes/priceShown");
    }
    if (charge.is("Chargeable", "Charged", "Other")) {
      if (told) {
        charge.becomes("/attributes/priceShown");
      } else {
        charge.skipped("import-charge-without-price");
      }
    } else if (charge.says() && !free) {
      charge.distrusted("import-unknown-code", charge.shown());
    }
  }

  /** A permit or a duty leaves no choice; a voucher is for choosing with. */
  private static void readChoice(Field service, Draft draft) {
    if (service.at("type").is("PermitOrObligation", "PermissionAndObligation")) {
      draft.value("supplierChoice", "forced");
      service.at("type").becomes("/attributes/supplierChoice");
    } else if (service.at("serviceVouchersInUse").isTrue()) {
      draft.value("supplierChoice", "free");
      service.at("serviceVouchersInUse").becomes("/attributes/supplierChoice");
    }
  }

  private static void checkStatus(Field status) {
    if (status.says() && !status.is("Published")) {
      status.distrusted("import-not-current", status.shown());
    }
  }
}
