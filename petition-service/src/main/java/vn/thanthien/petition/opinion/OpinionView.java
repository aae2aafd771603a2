package vn.thanthien.petition.opinion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.DialogueKind;
import vn.thanthien.kernel.contract.petition.OpinionChannel;
import vn.thanthien.kernel.contract.petition.OpinionStatus;

/// An opinion on the wire. What it says and how it was answered are for its own unit alone.
///
/// @param source what it was voiced at, absent for a message
/// @param owner who promised it, by office
/// @param overdue promised, not done, and the day is over
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpinionView(
    UUID id,
    long revision,
    String unit,
    OpinionChannel channel,
    String channelName,
    @Nullable UUID source,
    @Nullable DialogueKind dialogueKind,
    LocalDate raisedOn,
    @Nullable String village,
    @Nullable String content,
    OpinionStatus status,
    String statusName,
    boolean onTheSpot,
    @Nullable String owner,
    @Nullable LocalDate dueOn,
    boolean overdue,
    @Nullable Instant settledAt,
    @Nullable String answer) {

  /// @param own whether the reader belongs to the unit it was voiced in
  static OpinionView of(Opinion opinion, LocalDate today, boolean own) {
    return new OpinionView(
        opinion.id(),
        opinion.revision(),
        opinion.unit(),
        opinion.channel(),
        OpinionWords.of(opinion.channel()),
        opinion.source(),
        opinion.dialogueKind(),
        opinion.raisedOn(),
        opinion.village(),
        own ? opinion.content() : null,
        opinion.status(),
        OpinionWords.of(opinion.status()),
        opinion.isOnTheSpot(),
        opinion.owner(),
        opinion.dueOn(),
        opinion.isOverdue(today),
        opinion.settledAt(),
        own ? opinion.answer() : null);
  }
}
