package fi.kenelle.catalogue;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** A CSV table in strict UTF-8, its columns named by the first row. */
final class CsvTable {
  private static final int LONGEST_TEXT = 1 << 20;
  private static final CsvMapper MAPPER =
      CsvMapper.builder(
              CsvFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
                  .build())
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .build();

  private final String name;

  private CsvTable(String name) {
    this.name = name;
  }

  /** A row as an object of texts, blank ones left out, and the line on which it begins. */
  record Row(int line, ObjectNode values) {}

  /** The rows of a table. Throws {@link UnreadableFile} at the place that is wrong. */
  static List<Row> rows(String name, byte[] bytes) {
    return new CsvTable(name).rows(bytes);
  }

  private List<Row> rows(byte[] bytes) {
    String text = decoded(bytes);
    String first = text.lines().findFirst().orElse("");
    char separator = separator(first);
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
    List<Row> rows = new ArrayList<>();
    try (MappingIterator<List<String>> lines =
        MAPPER.readerForListOf(String.class).with(schema).readValues(text)) {
      List<String> header = lines.hasNextValue() ? header(lines.nextValue()) : List.of();
      while (lines.hasNextValue()) {
        int line = lines.getCurrentLocation().getLineNr();
        List<String> cells = lines.nextValue();
        if (cells.stream().anyMatch(cell -> cell != null && !cell.isBlank())) {
          rows.add(new Row(line, row(header, cells, line)));
        }
      }
    } catch (StreamConstraintsException e) {
      throw UnreadableFile.whole(name, "import-long-text");
    } catch (JsonProcessingException e) {
      throw unreadable(e, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static char separator(String first) {
    if (first.indexOf(',') >= 0) {
      return ',';
    }
    return first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
  }

  private String decoded(byte[] bytes) {
    try {
      String text = JsonText.decoded(bytes);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (JsonText.Malformed e) {
      throw new UnreadableFile(name, e.place(), e.reason());
    }
  }

  private List<String> header(List<String> written) {
    List<String> columns =
        written.stream().map(column -> column.strip().toLowerCase(Locale.ROOT)).toList();
    HashSet<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!column.isEmpty() && !seen.add(column)) {
        throw new UnreadableFile(
            name, new JsonText.Place(1, 1), Message.of("import-column-twice", column));
      }
    }
    return columns;
  }

  private ObjectNode row(List<String> header, List<String> cells, int line) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i) == null ? "" : cells.get(i);
      if (i < header.size()) {
        row.put(header.get(i), cell);
      } else if (!cell.isBlank()) {
        throw new UnreadableFile(
            name, new JsonText.Place(line, 1), Message.of("import-too-many-cells", header.size()));
      }
    }
    return row;
  }

  private UnreadableFile unreadable(JsonProcessingException e, String text) {
    String reason = e.getOriginalMessage().lines().findFirst().orElse("");
    if (reason.contains("Missing closing quote")) {
      return new UnreadableFile(name, openQuote(text), Message.of("import-csv-open"));
    }
    return new UnreadableFile(name, place(e.getLocation()), Complaint.of("import-csv", reason));
  }

  /** The library tells of the letter behind. */
  private static JsonText.Place place(JsonLocation at) {
    return at == null
        ? new JsonText.Place(1, 1)
        : new JsonText.Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr() - 1));
  }

  /** Where the quote stands that no other closes. */
  private static JsonText.Place openQuote(String text) {
    JsonText.Place opened = new JsonText.Place(1, 1);
    boolean open = false;
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '"') {
        opened = open ? opened : new JsonText.Place(line, column);
        open = !open;
      }
      line += letter == '\n' ? 1 : 0;
      column = letter == '\n' ? 1 : column + 1;
    }
    return opened;
  }
}
