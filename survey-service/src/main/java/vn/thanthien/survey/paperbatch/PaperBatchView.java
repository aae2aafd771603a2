package vn.thanthien.survey.paperbatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.survey.questionnaire.Form;

/// A pile of papers on the wire; what was typed comes out again only where two readings differ.
///
/// @param differences how many answers the two had read differently
/// @param differing which, until they are settled
/// @param ballotBatchId control totals of the counted pile
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaperBatchView(
    UUID id,
    long revision,
    UUID roundId,
    @Nullable String village,
    LocalDate collectedOn,
    LocalDate recordedOn,
    int declared,
    PaperBatch.State state,
    String firstBy,
    @Nullable String secondBy,
    int differences,
    List<PaperBatch.Difference> differing,
    @Nullable UUID ballotBatchId) {

  static PaperBatchView of(PaperBatch batch, Form form) {
    return new PaperBatchView(
        batch.id(),
        batch.revision(),
        batch.roundId(),
        batch.village(),
        batch.collectedOn(),
        batch.recordedOn(),
        batch.declared(),
        batch.state(),
        batch.firstBy(),
        batch.secondBy(),
        batch.differences(),
        batch.differenceList(form),
        batch.ballotBatchId());
  }
}
