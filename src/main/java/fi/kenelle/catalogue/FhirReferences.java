package fi.kenelle.catalogue;

import java.util.Map;
import java.util.Optional;

/**
 * What the resources are called that a health service refers to: those that it contains, and those
 * in the same bundle.
 */
record FhirReferences(Field service, Map<String, String> inBundle) {
  /** The name that a reference shows, else the name of the resource that it means. */
  Optional<String> name(Field reference, String target) {
    return reference.at("display").text().or(() -> meant(reference.at("reference").code(), target));
  }

  private Optional<String> meant(String address, String target) {
    for (Field contained : service.at("contained").each()) {
      if (address.equals("#" + contained.at("id").code())) {
        contained.becomes(target);
        return contained.at("name").text();
      }
    }
    return Optional.ofNullable(inBundle.get(address)).filter(name -> !name.isBlank());
  }
}
