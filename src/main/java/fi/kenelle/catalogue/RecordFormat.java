package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** How the files of one format are opened, where the records in them are, and how to read one. */
interface RecordFormat {
  /** The ends of the names of files that may hold records, in small letters with the dot. */
  List<String> extensions();

  /** The file as one value or several; throws {@link UnreadableFile}. */
  default Iterator<Parsed> open(Path file, String name) {
    return JsonFile.open(file, name);
  }

  /** Whether a folder is one catalogue in several files, to be opened as a file is. */
  default boolean isPackage(Path folder) {
    return false;
  }

  /** Where the records stand in a file, RFC 6901, in order; none where it is another format. */
  List<String> records(JsonNode root);

  /**
   * Whether a file without records belongs to the format all the same, as one that records refer
   * to.
   */
  default boolean isBeside(JsonNode root) {
    return false;
  }

  /** Writes what the record says into the draft, and notes what it used or did not believe. */
  void read(Field record, JsonNode root, Draft draft);

  /** Why a field that says something is not used: the code of a message. */
  default String reason(String field) {
    return "import-no-place";
  }
}
