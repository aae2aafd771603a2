package vn.thanthien.reporting.verification;

import io.smallrye.faulttolerance.api.RateLimit;
import io.smallrye.faulttolerance.api.RateLimitException;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

/// Is this file the report as issued? For everybody, so everybody shares one bound.
@Path("/api/reports/verification")
@Produces(MediaType.APPLICATION_JSON)
class VerificationResource {

  /// Bytes; our largest documents, of a whole province, stay below.
  static final int LARGEST = 8 * 1024 * 1024;

  private static final int MOST_AT_ONCE = 4;
  private static final int MOST_A_SECOND = 20;

  private final VerificationDesk desk;

  @Inject
  VerificationResource(VerificationDesk desk) {
    this.desk = desk;
  }

  /// Answers for the bytes of a file; nothing of it is kept.
  @POST
  @Consumes(MediaType.WILDCARD)
  @PermitAll
  @Bulkhead(MOST_AT_ONCE)
  @RateLimit(value = MOST_A_SECOND, window = 1, windowUnit = ChronoUnit.SECONDS)
  @Fallback(
      fallbackMethod = "later",
      applyOn = {RateLimitException.class, BulkheadException.class})
  public VerificationView verify(
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM,
                      schema = @Schema(type = SchemaType.STRING, format = "binary")))
          InputStream file)
      throws IOException {
    var bytes = file.readNBytes(LARGEST + 1);
    if (bytes.length == 0) {
      throw new Refusal(ProblemType.MALFORMED, "Chưa có tệp để kiểm tra.");
    }
    if (bytes.length > LARGEST) {
      throw new Refusal(ProblemType.TOO_LARGE, "Tệp không được lớn hơn 8 MB.");
    }
    return desk.verify(bytes);
  }

  VerificationView later(InputStream file) {
    throw new Refusal(
        ProblemType.UNAVAILABLE, "Đang có nhiều người kiểm tra, hãy gửi lại sau ít giây.");
  }
}
