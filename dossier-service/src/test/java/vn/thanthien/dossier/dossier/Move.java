package vn.thanthien.dossier.dossier;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import vn.thanthien.dossier.deadline.ApologyRule;
import vn.thanthien.dossier.deadline.Deadline;
import vn.thanthien.dossier.procedure.Procedure;
import vn.thanthien.kernel.calendar.WorkingCalendar;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.dossier.DossierEventType;
import vn.thanthien.kernel.contract.dossier.DossierStatus;

/// Everything the desk can try on a dossier.
enum Move {
  ACCEPT(DossierEventType.RECEIVED),
  ASSIGN(DossierEventType.ASSIGNED),
  ASK_PAPERS(DossierEventType.SUPPLEMENT_REQUESTED),
  TAKE_PAPERS(DossierEventType.SUPPLEMENT_RECEIVED),
  ASK_PAYMENT(DossierEventType.PAYMENT_REQUESTED),
  TAKE_PAYMENT(DossierEventType.PAYMENT_RECEIVED),
  REAPPOINT(DossierEventType.REAPPOINTED),
  COMPLETE(DossierEventType.COMPLETED),
  HAND_OVER(DossierEventType.RETURNED),
  REFUSE(DossierEventType.NOT_ACCEPTED),
  WITHDRAW(DossierEventType.WITHDRAWN),
  STOP(DossierEventType.STOPPED);

  static final Deadline DEADLINE = new Deadline(WorkingCalendar.shipped(), LocalTime.of(17, 0));
  static final ApologyRule RULE =
      new ApologyRule(LocalDate.of(2018, 6, 21), 1, 1, "NĐ 61/2018/NĐ-CP, Đ.19.9", "REMEMBERED");

  private final DossierEventType type;

  Move(DossierEventType type) {
    this.type = type;
  }

  /// What the event of this move is called.
  DossierEventType type() {
    return type;
  }

  Event on(Dossier dossier, Instant at, Procedure procedure) {
    return switch (this) {
      case ACCEPT -> dossier.accept(at, procedure, DEADLINE);
      case ASSIGN -> dossier.assign(at, "hoangcat.handler");
      case ASK_PAPERS -> dossier.requestSupplement(at, "Thiếu giấy chứng sinh");
      case TAKE_PAPERS -> dossier.receiveSupplement(at, DEADLINE);
      case ASK_PAYMENT -> dossier.requestPayment(at, "Lệ phí hộ tịch", 8_000);
      case TAKE_PAYMENT -> dossier.receivePayment(at, DEADLINE);
      case REAPPOINT -> dossier.reappoint(at, newDate(dossier, at), "Thiếu nhân lực", RULE);
      case COMPLETE -> dossier.complete(at, at, true, DEADLINE);
      case HAND_OVER -> dossier.handOver(at, true);
      case REFUSE -> dossier.refuse(at, "Không thuộc thẩm quyền");
      case WITHDRAW -> dossier.withdraw(at, at, "Không còn nhu cầu", DEADLINE);
      case STOP -> dossier.stop(at, at, "Theo đề nghị của người nộp", DEADLINE);
    };
  }

  /// The status it leads to; a move that keeps the status leads to the present one.
  DossierStatus leadsTo(DossierStatus present) {
    return switch (this) {
      case ACCEPT -> DossierStatus.RECEIVED;
      case ASSIGN, TAKE_PAPERS, TAKE_PAYMENT -> DossierStatus.PROCESSING;
      case ASK_PAPERS -> DossierStatus.SUPPLEMENT_REQUESTED;
      case ASK_PAYMENT -> DossierStatus.PAYMENT_REQUESTED;
      case REAPPOINT -> present;
      case COMPLETE -> DossierStatus.COMPLETED;
      case HAND_OVER -> DossierStatus.RETURNED;
      case REFUSE -> DossierStatus.NOT_ACCEPTED;
      case WITHDRAW -> DossierStatus.WITHDRAWN;
      case STOP -> DossierStatus.STOPPED;
    };
  }

  /// Which status it may be tried in, as the law's steps read (NĐ 118/2025/NĐ-CP).
  boolean isFor(DossierStatus status) {
    return switch (this) {
      case ACCEPT -> status == DossierStatus.REGISTERED;
      case ASSIGN, ASK_PAPERS, ASK_PAYMENT, REAPPOINT, COMPLETE -> status.isInProgress();
      case TAKE_PAPERS -> status == DossierStatus.SUPPLEMENT_REQUESTED;
      case TAKE_PAYMENT -> status == DossierStatus.PAYMENT_REQUESTED;
      case HAND_OVER -> status == DossierStatus.COMPLETED;
      case REFUSE -> status == DossierStatus.REGISTERED || status == DossierStatus.RECEIVED;
      case WITHDRAW ->
          status == DossierStatus.REGISTERED || status.isInProgress() || status.isPaused();
      case STOP -> status.isInProgress() || status.isPaused();
    };
  }

  /// A week after the original due moment, or after now, if that is later.
  private static Instant newDate(Dossier dossier, Instant at) {
    var due = dossier.parts().clock().dueAt();
    var later = due == null || due.isBefore(at) ? at : requireNonNull(due);
    return later.plus(Duration.ofDays(7));
  }
}
