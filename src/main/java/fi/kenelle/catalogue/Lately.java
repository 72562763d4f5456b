package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Function;

/** What was made of a document, remembered as long as its records are read. Not thread-safe. */
final class Lately<T> {
  private final Function<JsonNode, T> making;
  private Optional<JsonNode> document = Optional.empty();
  private Optional<T> made = Optional.empty();

  Lately(Function<JsonNode, T> making) {
    this.making = making;
  }

  @SuppressWarnings("ReferenceEquality") // comparing what two documents hold would take longer
  T of(JsonNode root) {
    if (document.isEmpty() || document.get() != root) {
      made = Optional.of(making.apply(root));
      document = Optional.of(root);
    }
    return made.orElseThrow();
  }
}
