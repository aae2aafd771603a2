package vn.thanthien.dossier.dossierimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;

/// One JSON object a line, each an [ImportLine].
final class NdjsonSource implements DossierSource {

  private static final int LONGEST_LINE = 100_000;

  private final InputStream in;
  private final BoundedLines lines;
  private final ObjectReader reader;
  private final LineCheck check;

  NdjsonSource(InputStream in, ObjectMapper json, LineCheck check) {
    this.in = in;
    this.lines = new BoundedLines(in, LONGEST_LINE);
    this.reader = json.readerFor(ImportLine.class);
    this.check = check;
  }

  @Override
  public @Nullable Told next() throws IOException {
    return lines.next() ? read() : null;
  }

  @Override
  public void skip(int rows) throws IOException {
    for (var left = rows; left > 0 && lines.next(); left--) {
      // not even parsed
    }
  }

  private Told read() throws IOException {
    if (lines.tooLong()) {
      return unreadable(ProblemType.TOO_LARGE, null, "Dòng quá dài.");
    }
    try {
      ImportLine line = reader.readValue(lines.bytes(), 0, lines.length());
      return line == null
          ? unreadable(ProblemType.MALFORMED, null, "Không phải một đối tượng JSON.")
          : check.check(lines.number(), line);
    } catch (DatabindException e) {
      return unreadable(ProblemType.MALFORMED, field(e), "Giá trị không đọc được.");
    } catch (JsonProcessingException | CharConversionException _) {
      return unreadable(ProblemType.MALFORMED, null, "Không phải một đối tượng JSON.");
    }
  }

  private Told unreadable(ProblemType type, @Nullable String field, String detail) {
    return LineCheck.unreadable(lines.number(), null, type, field, detail);
  }

  private static @Nullable String field(DatabindException e) {
    var path =
        e instanceof JsonMappingException mapping
            ? mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[]" : step.getFieldName())
                .collect(Collectors.joining("."))
            : "";
    return path.isEmpty() ? null : path;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
