package vn.thanthien.kernel.contract.letter;

import java.util.EnumSet;
import java.util.Set;

/// Where a letter stands at its desk, and what may follow what. Every stage belongs to one
/// [LetterStatus], the coarser word by which figures count: what becomes of a letter after its
/// issue changes no figure.
public enum LetterStage {
  /// Drafted from an event, which names nobody; waits for a clerk to enter the addressee.
  AWAITING_ADDRESSEE(LetterStatus.AWAITING_ADDRESSEE),
  DRAFT(LetterStatus.DRAFT),
  /// Looked through before signing (NĐ 30/2020/NĐ-CP, Đ.12).
  REVIEWED(LetterStatus.DRAFT),
  APPROVED(LetterStatus.APPROVED),
  NUMBERED(LetterStatus.NUMBERED),
  ISSUED(LetterStatus.ISSUED),
  DELIVERED(LetterStatus.ISSUED),
  /// It did not reach its addressee; another way may be tried.
  FAILED(LetterStatus.ISSUED),
  WITHDRAWN(LetterStatus.WITHDRAWN);

  private final LetterStatus status;

  LetterStage(LetterStatus status) {
    this.status = status;
  }

  public LetterStatus status() {
    return status;
  }

  /// Whether a letter at this stage may enter `next`.
  public boolean canBecome(LetterStage next) {
    return followers().contains(next);
  }

  private Set<LetterStage> followers() {
    return switch (this) {
      case AWAITING_ADDRESSEE -> EnumSet.of(DRAFT, WITHDRAWN);
      case DRAFT -> EnumSet.of(REVIEWED, WITHDRAWN);
      case REVIEWED -> EnumSet.of(DRAFT, APPROVED, WITHDRAWN);
      case APPROVED -> EnumSet.of(NUMBERED, ISSUED, WITHDRAWN);
      case NUMBERED -> EnumSet.of(ISSUED, WITHDRAWN);
      case ISSUED -> EnumSet.of(DELIVERED, FAILED);
      // an e-mail may come back after it was taken
      case DELIVERED -> EnumSet.of(FAILED);
      case FAILED -> EnumSet.of(DELIVERED);
      case WITHDRAWN -> EnumSet.noneOf(LetterStage.class);
    };
  }
}
