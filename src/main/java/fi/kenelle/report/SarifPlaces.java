package fi.kenelle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.vocabulary.JsonText;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes where something stands in a description, as SARIF has it: by JSON pointer always, and by
 * file, line and column where the file is known.
 */
final class SarifPlaces {
  private final Reported reported;
  private final AnswerWords words;
  private final Optional<String> uri;

  SarifPlaces(Reported reported, AnswerWords words) {
    this.reported = reported;
    this.words = words;
    this.uri = reported.origin().map(origin -> uri(origin.name()));
  }

  /** What tells this run from others of the same document: tools refuse two of one name. */
  void writeRunId(JsonGenerator json) throws IOException {
    if (uri.isPresent()) {
      json.writeObjectFieldStart("automationDetails");
      json.writeStringField("id", "kenelle/" + uri.get() + "/");
      json.writeEndObject();
    }
  }

  void writeArtifacts(JsonGenerator json) throws IOException {
    if (uri.isPresent()) {
      json.writeArrayFieldStart("artifacts");
      json.writeStartObject();
      json.writeObjectFieldStart("location");
      json.writeStringField("uri", uri.get());
      json.writeEndObject();
      json.writeStringField("mimeType", "application/json");
      json.writeStringField("encoding", "UTF-8");
      json.writeEndObject();
      json.writeEndArray();
    }
  }

  /** The one location of a pointer, as a list. */
  void write(JsonGenerator json, String pointer) throws IOException {
    json.writeArrayFieldStart("locations");
    writeLocation(json, pointer);
    json.writeEndArray();
  }

  /** The location of a pointer, as a member by the name of {@code location}. */
  void writeOne(JsonGenerator json, String pointer) throws IOException {
    json.writeFieldName("location");
    writeLocation(json, pointer);
  }

  private void writeLocation(JsonGenerator json, String pointer) throws IOException {
    json.writeStartObject();
    writePhysical(json, pointer);
    json.writeArrayFieldStart("logicalLocations");
    writeLogical(json, pointer, Optional.empty());
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The location of what is unmet: the attribute, and the group and touchpoint it is about. */
  void write(JsonGenerator json, String pointer, GroupResult result, Outcome outcome)
      throws IOException {
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    writePhysical(json, pointer);
    json.writeArrayFieldStart("logicalLocations");
    writeLogical(json, pointer, Optional.empty());
    if (result.customer().listed()) {
      writeLogical(json, "/customers/" + result.index(), Optional.of(words.group(result)));
    }
    if (outcome.situation().isAtTouchpoint()) {
      int index = outcome.situation().touchpoint();
      writeLogical(json, "/touchpoints/" + index, words.touchpoint(outcome));
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void writeLogical(JsonGenerator json, String pointer, Optional<String> name)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name.orElse(pointer.substring(pointer.lastIndexOf('/') + 1)));
    json.writeStringField("fullyQualifiedName", pointer);
    json.writeStringField("kind", pointer.matches(".*/\\d+") ? "object" : "property");
    json.writeEndObject();
  }

  private void writePhysical(JsonGenerator json, String pointer) throws IOException {
    if (uri.isEmpty()) {
      return;
    }
    JsonText.Place place = reported.origin().orElseThrow().place(pointer);
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri.get());
    json.writeNumberField("index", 0);
    json.writeEndObject();
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", place.line());
    json.writeNumberField("startColumn", place.column());
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A file's name as a URI: relative to where the command ran, unless the name is absolute. */
  private static String uri(String file) {
    Path path = Path.of(file).normalize();
    if (path.isAbsolute()) {
      return path.toUri().toASCIIString();
    }
    String relative = path.toString().replace('\\', '/');
    try {
      return new URI(null, null, "./" + relative, null).normalize().toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(file, e);
    }
  }
}
