package vn.thanthien.reporting.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.reporting.snapshot.DocumentFormat;
import vn.thanthien.reporting.snapshot.ReportDocument;
import vn.thanthien.reporting.snapshot.SnapshotContent;
import vn.thanthien.reporting.snapshot.Snapshots;

/// A report as a file: written afresh and marked as a draft until it is issued, the kept bytes from
/// then on.
@Path("/api/reports/{id}/document")
class DocumentResource {

  private final Reports reports;
  private final ReportContents contents;
  private final Snapshots snapshots;

  @Inject
  DocumentResource(Reports reports, ReportContents contents, Snapshots snapshots) {
    this.reports = reports;
    this.contents = contents;
    this.snapshots = snapshots;
  }

  /// The file in one form.
  ///
  /// @param format `docx`, `pdf` or `html`
  @GET
  @Transactional
  @RolesAllowed({
    Role.PARTY_OFFICE,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR,
    Role.PLATFORM_ADMIN
  })
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = {
        @Content(mediaType = "application/pdf", schema = @Schema(format = "binary")),
        @Content(
            mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            schema = @Schema(format = "binary")),
        @Content(mediaType = "text/html", schema = @Schema(format = "binary"))
      })
  public RestResponse<byte[]> document(UUID id, @RestQuery @DefaultValue("pdf") String format) {
    var wanted = format(format);
    var report = reports.get(id);
    if (report.state() == ReportState.ISSUED) {
      var issued = snapshots.issued(id, wanted);
      return file(report, wanted, issued.bytes(), issued.hash());
    }
    var snapshot = contents.of(report);
    var hash = SnapshotContent.of(snapshot).hash();
    return file(report, wanted, wanted.write(ReportDocument.of(snapshot, hash, null)), null);
  }

  private static RestResponse<byte[]> file(
      Report report, DocumentFormat format, byte[] bytes, @Nullable String hash) {
    var issue = report.issue();
    var name =
        "bao-cao-%s-%s.%s"
            .formatted(
                report.unit(),
                issue == null ? "du-thao" : issue.date().getYear() + "-" + issue.number(),
                format.extension());
    var answer =
        RestResponse.ResponseBuilder.ok(bytes)
            .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    return (hash == null ? answer : answer.tag(new EntityTag(hash))).build();
  }

  static DocumentFormat format(String name) {
    try {
      return DocumentFormat.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new Refusal(ProblemType.INVALID, "Định dạng phải là docx, pdf hoặc html.", "format");
    }
  }
}
