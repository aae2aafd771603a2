package vn.thanthien.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The files of a sample folder. A file that is not there is empty.
///
/// @param root the folder `--sample` names
record SampleFiles(Path root) {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final YAMLMapper YAML = new YAMLMapper();

  boolean has(String file) {
    return Files.isRegularFile(root.resolve(file));
  }

  /// A table; every column must be one the layout knows.
  List<Entry> table(String file, Layout layout) {
    var records = csv(file, text(file));
    if (records.isEmpty()) {
      return List.of();
    }
    var header = records.getFirst().getFields();
    var seen = new HashSet<String>();
    for (var column : header) {
      if (!layout.knows(column) || !seen.add(column)) {
        throw new LoadFailure(
            file
                + ":1: column '%s' is unknown or named twice; known: %s"
                    .formatted(column, layout.names()));
      }
    }
    var entries = new ArrayList<Entry>();
    for (var record : records.subList(1, records.size())) {
      var where = file + ":" + record.getStartingLineNumber();
      if (record.getFieldCount() != header.size()) {
        throw new LoadFailure(
            where
                + ": %d columns expected, found %d"
                    .formatted(header.size(), record.getFieldCount()));
      }
      var body = JSON.createObjectNode();
      for (var i = 0; i < header.size(); i++) {
        layout.put(body, where, header.get(i), record.getField(i).strip());
      }
      entries.add(new Entry(where, body));
    }
    return List.copyOf(entries);
  }

  /// One JSON object a line.
  List<Entry> lines(String file) {
    var entries = new ArrayList<Entry>();
    var number = 0;
    for (var line : text(file).lines().toList()) {
      number++;
      if (!line.isBlank()) {
        var where = file + ":" + number;
        try {
          if (!(JSON.readTree(line) instanceof ObjectNode object)) {
            throw new LoadFailure(where + ": a JSON object is expected");
          }
          entries.add(new Entry(where, object));
        } catch (JsonProcessingException e) {
          throw new LoadFailure(where + ": no JSON object: " + e.getOriginalMessage(), e);
        }
      }
    }
    return List.copyOf(entries);
  }

  /// A YAML (or JSON) file with one object.
  Entry document(String file) {
    var text = text(file);
    if (text.isBlank()) {
      return new Entry(file, JSON.createObjectNode());
    }
    try {
      if (YAML.readTree(text) instanceof ObjectNode object) {
        return new Entry(file, object);
      }
      throw new LoadFailure(file + ": an object is expected");
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw new LoadFailure(
          file + (at == null ? "" : ":" + at.getLineNr()) + ": " + e.getOriginalMessage(), e);
    }
  }

  /// Rows of comma-separated text, the header first; empty lines are left out.
  static List<CsvRecord> csv(String file, String text) {
    try (var reader =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text)) {
      return reader.stream().toList();
    } catch (CsvParseException e) {
      throw new LoadFailure(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(String file) {
    if (!has(file)) {
      return "";
    }
    try {
      var text = Files.readString(root.resolve(file), StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
