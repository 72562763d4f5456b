package fi.kenelle.catalogue;

import java.util.List;
import java.util.Optional;

/** What a health service is called and says of itself, in all its languages. */
final class FhirTexts {
  private FhirTexts() {}

  /** The name, else what the service is called by its kind. */
  static void readName(Field service, Draft draft) {
    read(service, "name", draft.name(), "/name");
    if (draft.name().isEmpty()) {
      read(service, "serviceName", draft.name(), "/name"); // its name in the release before
    }
    for (String key : List.of("type", "specialty", "category", "providedBy")) {
      for (Field concept : service.at(key).each()) {
        Optional<String> kind = concept(concept).or(() -> concept.at("display").text());
        if (draft.name().isEmpty() && kind.isPresent()) {
          draft.name().add(service.at("language").code(), kind.get());
          service.at(key).becomes("/name");
          service.at("name").distrusted("import-name-instead", kind.get());
        }
      }
    }
  }

  /** A text in the language of the resource, and its translations beside it. */
  static void read(Field service, String key, Words into, String target) {
    String language = service.at("language").code();
    service
        .at(key)
        .text()
        .ifPresent(
            said -> {
              into.add(language, said);
              service.at(key).becomes(target);
            });
    for (Field extension : service.at("_" + key).at("extension").each()) {
      if (extension.at("url").code().endsWith("/translation")) {
        translation(extension, into);
        extension.becomes(target);
      }
    }
  }

  private static void translation(Field extension, Words into) {
    String language = "";
    Optional<String> content = Optional.empty();
    for (Field part : extension.at("extension").each()) {
      Field value = part.first("valueCode", "valueString", "valueMarkdown");
      if (part.at("url").is("lang")) {
        language = value.code();
      } else if (part.at("url").is("content")) {
        content = value.text();
      }
    }
    String in = language;
    content.ifPresent(said -> into.add(in, said));
  }

  /** What a coded concept is called. */
  static Optional<String> concept(Field concept) {
    Optional<String> text = concept.at("text").text();
    for (Field coding : concept.at("coding").each()) {
      text = text.or(() -> coding.at("display").text());
    }
    return text;
  }
}
