package vn.thanthien.dossier.dossierimport;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thanthien.kernel.reference.RuleFile;
import vn.thanthien.kernel.table.CsvRows;
import vn.thanthien.kernel.table.Vocabulary;
import vn.thanthien.kernel.table.XlsxRows;

/// Readers as the service makes them, without the service.
final class SourceMother {

  private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();
  private static final LineCheck CHECK = new LineCheck(JSON, VALIDATOR);
  private static final Vocabulary VOCABULARY =
      Vocabulary.read(Optional.empty(), "/dossierimport/columns.json", JSON);
  private static final Map<String, SourceCodes> CODES = codes();
  private static final long MOST_PACKED = 1 << 20;
  private static final long MOST_UNPACKED = 16 << 20;

  private SourceMother() {}

  static DossierSource ndjson(byte[] file) {
    return new NdjsonSource(new ByteArrayInputStream(file), JSON, CHECK);
  }

  static DossierSource csv(byte[] file) throws IOException {
    return new TableSource(
        CsvRows.open(new ByteArrayInputStream(file), VOCABULARY), VOCABULARY, CHECK);
  }

  static DossierSource xlsx(byte[] file) throws IOException {
    return new TableSource(
        XlsxRows.open(new ByteArrayInputStream(file), VOCABULARY, MOST_PACKED, MOST_UNPACKED),
        VOCABULARY,
        CHECK);
  }

  static DossierSource national(byte[] file, String source, boolean progressOnly)
      throws IOException {
    return new NationalSource(
        new ByteArrayInputStream(file), CODES.get(source), CHECK, progressOnly);
  }

  /// Everything a file tells.
  static List<Told> all(DossierSource source) throws IOException {
    try (source) {
      var all = new ArrayList<Told>();
      for (var told = source.next(); told != null; told = source.next()) {
        all.add(told);
      }
      return all;
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, SourceCodes> codes() {
    return RuleFile.rows(JSON, Optional.empty(), "/dossierimport/sources.json", SourceCodes.class)
        .stream()
        .collect(Collectors.toMap(SourceCodes::name, Function.identity()));
  }
}
