package vn.thanthien.petition.petition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

/// What a petition was found to be: by content, competence, eligibility and originals; the fifth
/// axis, the signers, stands with the receipt (TT 07/2014/TT-TTCP, Đ.6; TT 05/2021/TT-TTCP).
///
/// @param branch which is competent, absent where nobody said
/// @param flaws why it is not eligible
/// @param originalsAttached whether original papers came with it, absent where nobody said
/// @param remote whether it is from far away where travel is hard: the law gives more time
/// @param secondInstance whether it complains of a first decision on a complaint
@Embeddable
public record Classification(
    @Column(name = "petition_kind") @Enumerated(EnumType.STRING) PetitionKind kind,
    boolean withinCompetence,
    @Enumerated(EnumType.STRING) @Nullable CompetentBranch branch,
    boolean eligible,
    @JdbcTypeCode(SqlTypes.JSON) List<EligibilityFlaw> flaws,
    @Nullable Boolean originalsAttached,
    boolean remote,
    boolean secondInstance,
    Instant classifiedAt) {

  public Classification {
    flaws = List.copyOf(flaws);
    if (eligible && !flaws.isEmpty()) {
      throw new Refusal(
          ProblemType.INVALID,
          "Đơn đủ điều kiện xử lý thì không có lý do không đủ điều kiện.",
          "flaws");
    }
    if (secondInstance && kind != PetitionKind.COMPLAINT) {
      throw new Refusal(
          ProblemType.INVALID,
          "Chỉ khiếu nại mới có giải quyết lần hai (Luật Khiếu nại 02/2011/QH13, Đ.37).",
          "secondInstance");
    }
  }

  /// One that only says what must be said.
  static Classification of(
      PetitionKind kind, boolean withinCompetence, boolean eligible, Instant at) {
    return new Classification(
        kind, withinCompetence, null, eligible, List.of(), null, false, false, at);
  }

  /// Complaints and denunciations: taken up, decided, and right, partly right or wrong.
  public boolean isContentious() {
    return kind == PetitionKind.COMPLAINT || kind == PetitionKind.DENUNCIATION;
  }
}
