package vn.thanthien.dossier.dossierimport;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.reference.RuleFile;
import vn.thanthien.kernel.table.CsvRows;
import vn.thanthien.kernel.table.Vocabulary;
import vn.thanthien.kernel.table.XlsxRows;

/// Opens a file by its format, with the codes of the system it comes from.
@ApplicationScoped
class ImportSources {

  private static final String COLUMNS = "/dossierimport/columns.json";
  private static final String CODES = "/dossierimport/sources.json";

  private final ObjectMapper json;
  private final LineCheck check;
  private final ImportSettings settings;
  private final Vocabulary vocabulary;
  private final Map<String, SourceCodes> codes;

  @Inject
  ImportSources(ObjectMapper json, LineCheck check, ImportSettings settings) {
    this.json = json;
    this.check = check;
    this.settings = settings;
    this.vocabulary = Vocabulary.read(settings.columns(), COLUMNS, json);
    this.codes =
        RuleFile.rows(json, settings.sources(), CODES, SourceCodes.class).stream()
            .collect(Collectors.toMap(SourceCodes::name, Function.identity()));
  }

  /// @throws Refusal `unknown-reference` naming the parameter `source`
  SourceCodes codes(String source) {
    var known = codes.get(source);
    if (known == null) {
      throw new Refusal(ProblemType.UNKNOWN_REFERENCE, "Không có bảng mã của nguồn này.", "source");
    }
    return known;
  }

  /// What people call a field in a file of this format: a table's column by its usual name, a field
  /// of programs as it is written.
  String nameOf(ImportFormat format, String field) {
    return switch (format) {
      case CSV, XLSX -> vocabulary.usualName(columnOf(field));
      case NDJSON, NATIONAL_DOSSIERS, NATIONAL_PROGRESS -> field;
    };
  }

  /// A table has one column for every end, and one pair for what is asked for.
  private static String columnOf(String field) {
    return switch (field) {
      case "completedAt", "refusedAt", "withdrawnAt", "stoppedAt" -> "endedAt";
      case "supplements[0].requestedAt" -> "supplementRequestedAt";
      case "supplements[0].receivedAt" -> "supplementReceivedAt";
      default -> field;
    };
  }

  /// @throws Refusal when it is no such file as a whole
  DossierSource open(ImportFormat format, String source, InputStream in) throws IOException {
    return switch (format) {
      case NDJSON -> new NdjsonSource(in, json, check);
      case CSV -> new TableSource(CsvRows.open(in, vocabulary), vocabulary, check);
      case XLSX ->
          new TableSource(
              XlsxRows.open(
                  in,
                  vocabulary,
                  settings.largestWorkbook().asLongValue(),
                  settings.largestUnpacked().asLongValue()),
              vocabulary,
              check);
      case NATIONAL_DOSSIERS -> new NationalSource(in, codes(source), check, false);
      case NATIONAL_PROGRESS -> new NationalSource(in, codes(source), check, true);
    };
  }
}
