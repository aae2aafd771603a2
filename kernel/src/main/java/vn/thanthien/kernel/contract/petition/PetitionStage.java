package vn.thanthien.kernel.contract.petition;

import java.util.EnumSet;
import java.util.Set;

/// Where a petition stands at its desk, and what may follow what (Luật Khiếu nại 02/2011/QH13, Luật
/// Tố cáo 25/2018/QH14, TT 05/2021/TT-TTCP). Every stage belongs to one [PetitionStatus], the
/// coarser word by which figures count.
public enum PetitionStage {
  RECEIVED(PetitionStatus.RECEIVED),
  CLASSIFIED(PetitionStatus.CLASSIFIED),
  /// Thụ lý.
  ACCEPTED(PetitionStatus.ACCEPTED),
  /// Xác minh.
  VERIFYING(PetitionStatus.ACCEPTED),
  /// Đối thoại trong giải quyết (kind f, no dialogue with the people).
  IN_DIALOGUE(PetitionStatus.ACCEPTED),
  /// Tạm đình chỉ: the clock stands still.
  SUSPENDED(PetitionStatus.ACCEPTED),
  /// Decision on a complaint, conclusion on a denunciation.
  DECIDED(PetitionStatus.RESOLVED),
  /// The decision was carried out.
  ENFORCED(PetitionStatus.RESOLVED),
  /// A proposal or feedback was answered.
  ANSWERED(PetitionStatus.RESOLVED),
  /// Đình chỉ.
  TERMINATED(PetitionStatus.RESOLVED),
  /// Chuyển đơn.
  TRANSFERRED(PetitionStatus.TRANSFERRED),
  /// Hướng dẫn.
  GUIDED(PetitionStatus.GUIDED),
  /// Không thụ lý, for one of the reasons of Luật Khiếu nại, Đ.11.
  NOT_ACCEPTED(PetitionStatus.SENT_BACK),
  /// Trả lại đơn.
  SENT_BACK(PetitionStatus.SENT_BACK),
  /// Xếp lưu.
  FILED(PetitionStatus.FILED),
  /// Rút đơn.
  WITHDRAWN(PetitionStatus.WITHDRAWN);

  private final PetitionStatus status;

  PetitionStage(PetitionStatus status) {
    this.status = status;
  }

  public PetitionStatus status() {
    return status;
  }

  /// Still on the desk.
  public boolean isOpen() {
    return status.isOpen();
  }

  /// Whether a petition at this stage may enter `next`; that a suspension ends, and the petition is
  /// back where it was, is no step of this table.
  public boolean canBecome(PetitionStage next) {
    return followers().contains(next);
  }

  private Set<PetitionStage> followers() {
    return switch (this) {
      case RECEIVED -> EnumSet.of(CLASSIFIED, WITHDRAWN);
      case CLASSIFIED ->
          EnumSet.of(
              ACCEPTED,
              NOT_ACCEPTED,
              TRANSFERRED,
              GUIDED,
              SENT_BACK,
              FILED,
              WITHDRAWN,
              DECIDED,
              ANSWERED);
      case ACCEPTED ->
          EnumSet.of(VERIFYING, IN_DIALOGUE, SUSPENDED, DECIDED, ANSWERED, TERMINATED, WITHDRAWN);
      case VERIFYING ->
          EnumSet.of(IN_DIALOGUE, SUSPENDED, DECIDED, ANSWERED, TERMINATED, WITHDRAWN);
      case IN_DIALOGUE ->
          EnumSet.of(VERIFYING, SUSPENDED, DECIDED, ANSWERED, TERMINATED, WITHDRAWN);
      case SUSPENDED -> EnumSet.of(TERMINATED, WITHDRAWN);
      case DECIDED -> EnumSet.of(ENFORCED);
      case ENFORCED,
          ANSWERED,
          TERMINATED,
          TRANSFERRED,
          GUIDED,
          NOT_ACCEPTED,
          SENT_BACK,
          FILED,
          WITHDRAWN ->
          EnumSet.noneOf(PetitionStage.class);
    };
  }
}
