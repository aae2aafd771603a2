package vn.thanthien.letter.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.letter.TriggerKind;
import vn.thanthien.letter.template.Occasion;

/// What is known of a letter when it is drafted, whatever calls for it.
///
/// @param source what it answers to
/// @param happenedOn the legal day of what it is written for
/// @param addressee absent when a dossier calls for the letter, because events name nobody
/// @param reason in a clerk's words, absent when a dossier calls for the letter
public record Draft(
    Occasion occasion,
    TriggerKind trigger,
    Source source,
    Instant draftedAt,
    LocalDate happenedOn,
    @Nullable Addressee addressee,
    @Nullable String village,
    @Nullable String reason) {

  /// What a letter answers to: at most one of them, none where it is written by hand.
  ///
  /// @param mergeId the list it was made from
  public record Source(
      @Nullable UUID dossierId, @Nullable UUID contributionId, @Nullable UUID mergeId) {

    public static Source ofDossier(@Nullable UUID dossierId) {
      return new Source(dossierId, null, null);
    }

    public static Source ofContribution(UUID contributionId) {
      return new Source(null, contributionId, null);
    }

    /// Of a list.
    ///
    /// @param mergeId absent while nothing is kept yet
    public static Source ofMerge(@Nullable UUID mergeId) {
      return new Source(null, null, mergeId);
    }
  }
}
