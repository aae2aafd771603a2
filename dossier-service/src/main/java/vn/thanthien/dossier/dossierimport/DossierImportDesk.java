package vn.thanthien.dossier.dossierimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.deadline.Deadlines;
import vn.thanthien.dossier.dossier.Dossier;
import vn.thanthien.dossier.dossier.Dossiers;
import vn.thanthien.dossier.procedure.Procedures;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.outbox.Outbox;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.reference.Units;

/// Takes in other systems' dossiers, line by line: a bad line is rejected by itself, a known code
/// is updated or left as it is, nothing is ever deleted. Commits in small pieces, because a long
/// transaction would hold back every relay of the server.
@ApplicationScoped
class DossierImportDesk {

  private static final int PIECE = 200;
  private static final int MAX_LINE = 100_000;

  private final Dossiers dossiers;
  private final DossierImports imports;
  private final Procedures procedures;
  private final Deadlines deadlines;
  private final Units units;
  private final Outbox outbox;
  private final Clock clock;
  private final ObjectMapper json;
  private final Validator validator;

  @Inject
  DossierImportDesk(
      Dossiers dossiers,
      DossierImports imports,
      Procedures procedures,
      Deadlines deadlines,
      Units units,
      Outbox outbox,
      Clock clock,
      ObjectMapper json,
      Validator validator) {
    this.dossiers = dossiers;
    this.imports = imports;
    this.procedures = procedures;
    this.deadlines = deadlines;
    this.units = units;
    this.outbox = outbox;
    this.clock = clock;
    this.json = json;
    this.validator = validator;
  }

  /// Reads the whole stream; every piece is committed as it is read.
  DossierImport take(InputStream ndjson) throws IOException {
    var tally = new ImportTally();
    var number = 0;
    try (var lines = new BufferedReader(new InputStreamReader(ndjson, StandardCharsets.UTF_8))) {
      var piece = new ArrayList<NumberedLine>(PIECE);
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          piece.add(new NumberedLine(number, line));
        }
        if (piece.size() == PIECE) {
          tally.add(QuarkusTransaction.requiringNew().call(() -> takePiece(piece)));
          piece.clear();
        }
      }
      if (!piece.isEmpty()) {
        tally.add(QuarkusTransaction.requiringNew().call(() -> takePiece(piece)));
      }
    }
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          var done = new DossierImport(units.owner(null), RecordId.next(), clock.instant(), tally);
          imports.persist(done);
          Log.infof(
              "import %s: %d created, %d updated, %d unchanged, %d rejected",
              done.id(), done.created(), done.updated(), done.unchanged(), done.rejected());
          return done;
        });
  }

  private ImportTally takePiece(List<NumberedLine> piece) {
    var tally = new ImportTally();
    var read = new ArrayList<ReadLine>();
    for (var line : piece) {
      var result = read(line);
      if (result.line() == null) {
        tally.reject(result.reject());
      } else {
        read.add(result);
      }
    }
    var known = known(read);
    var events = new ArrayList<Event>();
    for (var line : read) {
      take(line, known, events, tally);
    }
    outbox.addAll(events);
    return tally;
  }

  private void take(
      ReadLine read, Map<String, Dossier> known, List<Event> events, ImportTally tally) {
    var line = read.line();
    try {
      var unit = units.owner(line.unit());
      var life = new ImportedLife(line, clock.instant());
      var procedure = procedures.inForce(line.procedureCode(), life.receivedOn(), "procedureCode");
      var told = known.get(key(unit, line.code()));
      if (told != null && told.saysTheSame(read.hash())) {
        tally.countUnchanged();
        return;
      }
      var lived = life.live(unit, procedure, deadlines.of(unit));
      if (told == null) {
        dossiers.persist(lived);
        known.put(key(unit, line.code()), lived);
        events.add(lived.imported(read.hash()));
        tally.countCreated();
      } else {
        events.add(told.replaceBy(lived, read.hash()));
        tally.countUpdated();
      }
    } catch (Refusal refusal) {
      tally.reject(
          new Reject(
              read.number(),
              line.code(),
              refusal.field(),
              refusal.type().uri(),
              String.valueOf(refusal.getMessage())));
    }
  }

  private Map<String, Dossier> known(List<ReadLine> lines) {
    var codes = lines.stream().map(read -> read.line().code()).distinct().toList();
    var known = new HashMap<String, Dossier>();
    for (var dossier : dossiers.withCodes(codes)) {
      known.put(key(dossier.unit(), dossier.code()), dossier);
    }
    return known;
  }

  private ReadLine read(NumberedLine numbered) {
    if (numbered.text().length() > MAX_LINE) {
      return rejected(numbered, null, ProblemType.TOO_LARGE, null, "Dòng quá dài.");
    }
    try {
      var line = json.readValue(numbered.text(), ImportLine.class);
      if (line == null) {
        return rejected(
            numbered, null, ProblemType.MALFORMED, null, "Không phải một đối tượng JSON.");
      }
      var violations = validator.validate(line);
      if (!violations.isEmpty()) {
        var fields =
            violations.stream()
                .map(v -> v.getPropertyPath().toString())
                .sorted()
                .collect(Collectors.joining(", "));
        var messages =
            violations.stream()
                .sorted(java.util.Comparator.comparing(v -> v.getPropertyPath().toString()))
                .map(jakarta.validation.ConstraintViolation::getMessage)
                .collect(Collectors.joining(" "));
        return rejected(numbered, line.code(), ProblemType.INVALID, fields, messages);
      }
      return new ReadLine(numbered.number(), line, hash(numbered.text()), null);
    } catch (JsonMappingException e) {
      var field =
          e.getPath().stream()
              .map(step -> step.getFieldName() == null ? "[]" : step.getFieldName())
              .collect(Collectors.joining("."));
      return rejected(numbered, null, ProblemType.MALFORMED, field, "Giá trị không đọc được.");
    } catch (JsonProcessingException e) {
      return rejected(
          numbered, null, ProblemType.MALFORMED, null, "Không phải một đối tượng JSON.");
    }
  }

  private static ReadLine rejected(
      NumberedLine line,
      @Nullable String code,
      ProblemType type,
      @Nullable String field,
      String detail) {
    return new ReadLine(
        line.number(),
        null,
        new byte[0],
        new Reject(line.number(), code, field, type.uri(), detail));
  }

  private static String key(String unit, String code) {
    return unit + '\n' + code;
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private record NumberedLine(int number, String text) {}

  @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
  private record ReadLine(
      int number, @Nullable ImportLine line, byte[] hash, @Nullable Reject reject) {}
}
