package vn.thanthien.dossier.dossierimport;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An import on the wire.
///
/// @param size of the file in bytes
/// @param position bytes that lie behind; of a workbook only known at the end
/// @param total rows of the file, absent until it is known
/// @param read rows taken or rejected so far
/// @param failure why it was given up, in Vietnamese
@JsonInclude(JsonInclude.Include.NON_NULL)
record DossierImportView(
    UUID id,
    String unit,
    ImportFormat format,
    String source,
    ImportState state,
    Instant recordedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    long size,
    long position,
    @Nullable Integer total,
    int read,
    int created,
    int updated,
    int unchanged,
    int rejected,
    @Nullable String failure) {

  static DossierImportView of(DossierImport job) {
    var tally = job.tally();
    return new DossierImportView(
        job.id(),
        job.forUnit(),
        job.format(),
        job.source(),
        job.state(),
        job.recordedAt(),
        job.startedAt(),
        job.endedAt(),
        job.size(),
        job.position(),
        job.state() == ImportState.DONE ? tally.read() : null,
        tally.read(),
        tally.created(),
        tally.updated(),
        tally.unchanged(),
        tally.rejected(),
        job.failure());
  }
}
