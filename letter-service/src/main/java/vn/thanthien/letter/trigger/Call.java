package vn.thanthien.letter.trigger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.DossierState;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.contract.dossier.Punctuality;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.contract.letter.TriggerKind;
import vn.thanthien.letter.template.Occasion;

/// A letter a dossier calls for, judged by its state alone and not by which event brought it.
///
/// @param since what the letter reacts to: the broken promise's due moment, the registration's
///   completion
record Call(Occasion occasion, TriggerKind trigger, Instant since) {

  /// What a dossier calls for, at most one letter of each kind.
  static List<Call> of(DossierState dossier) {
    var calls = new ArrayList<Call>();
    var apology = apology(dossier);
    if (apology != null) {
      calls.add(apology);
    }
    if (dossier.lifeEvent() != null && dossier.completedAt() != null && hasResult(dossier)) {
      calls.add(
          new Call(
              Occasion.of(dossier.lifeEvent()), TriggerKind.LIFE_EVENT, dossier.completedAt()));
    }
    return calls;
  }

  /// An overdue dossier is owed an apology, and so is one about to be late, as long as it does not
  /// end in time after all (NĐ 61/2018/NĐ-CP, Đ.19.9). One without a result is owed none.
  private static @Nullable Call apology(DossierState dossier) {
    if (dossier.apologyDue() == null || dossier.dueAt() == null || endedWithoutResult(dossier)) {
      return null;
    }
    var occasion = new Occasion(LetterKind.APOLOGY, null);
    return switch (dossier.apologyDue()) {
      case OVERDUE -> new Call(occasion, TriggerKind.DOSSIER_OVERDUE, dossier.dueAt());
      case DUE_SOON ->
          hasResult(dossier) && dossier.punctuality() != Punctuality.LATE
              ? null
              : new Call(occasion, TriggerKind.DOSSIER_DUE_SOON, dossier.dueAt());
    };
  }

  private static boolean hasResult(DossierState dossier) {
    return dossier.status() == DossierStatus.COMPLETED
        || dossier.status() == DossierStatus.RETURNED;
  }

  private static boolean endedWithoutResult(DossierState dossier) {
    return switch (dossier.status()) {
      case NOT_ACCEPTED, WITHDRAWN, STOPPED -> true;
      case REGISTERED,
          RECEIVED,
          PROCESSING,
          SUPPLEMENT_REQUESTED,
          PAYMENT_REQUESTED,
          COMPLETED,
          RETURNED ->
          false;
    };
  }

  LetterKind kind() {
    return occasion.kind();
  }
}
