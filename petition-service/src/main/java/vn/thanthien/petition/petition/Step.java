package vn.thanthien.petition.petition;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.contract.petition.PetitionResult;
import vn.thanthien.petition.deadline.Complexity;

/// The steps of a petition as callers send them; `at` is when it happened, now where absent, and
/// the document is the one the step issued, number and legal day.
sealed interface Step {

  @Nullable Instant at();

  default @Nullable String documentNumber() {
    return null;
  }

  default @Nullable LocalDate documentDate() {
    return null;
  }

  /// Free words on it, which stay at the desk.
  default @Nullable String note() {
    return null;
  }

  /// On all five axes; what may be absent was not said.
  ///
  /// @param flaws why it is not eligible
  /// @param signers as found now
  /// @param usableEvidence whether a denunciation without a name gives facts that can be checked
  record Classification(
      @Nullable Instant at,
      @NotNull PetitionKind kind,
      @NotNull Boolean withinCompetence,
      @NotNull Boolean eligible,
      @Nullable CompetentBranch branch,
      @Nullable @Size(max = 9) List<@NotNull EligibilityFlaw> flaws,
      @Nullable @Min(1) @Max(100_000) Integer signers,
      @Nullable Boolean originalsAttached,
      @Nullable Boolean remote,
      @Nullable Boolean secondInstance,
      @Nullable Boolean usableEvidence,
      @Nullable @Size(max = 2000) String note)
      implements Step {

    vn.thanthien.petition.petition.Classification found(Instant at) {
      return new vn.thanthien.petition.petition.Classification(
          kind,
          withinCompetence,
          branch,
          eligible,
          flaws == null || flaws.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(flaws)),
          originalsAttached,
          Boolean.TRUE.equals(remote),
          Boolean.TRUE.equals(secondInstance),
          at);
    }
  }

  record Acceptance(
      @Nullable Instant at,
      @Nullable @Size(max = 50) String documentNumber,
      @Nullable LocalDate documentDate)
      implements Step {}

  /// Thông báo việc thụ lý.
  record AcceptanceNotice(
      @Nullable Instant at,
      @Nullable @Size(max = 50) String documentNumber,
      @Nullable LocalDate documentDate)
      implements Step {}

  /// Không thụ lý.
  record NonAcceptance(
      @Nullable Instant at,
      @NotNull NonAcceptanceReason reason,
      @Nullable @Size(max = 50) String documentNumber,
      @Nullable LocalDate documentDate)
      implements Step {}

  /// Chuyển đơn.
  ///
  /// @param to the competent body it goes to
  record Transfer(
      @Nullable Instant at,
      @NotBlank @Size(max = 300) String to,
      @Nullable @Size(max = 50) String documentNumber,
      @Nullable LocalDate documentDate)
      implements Step {}

  /// Hướng dẫn.
  ///
  /// @param to the competent body the submitter is directed to
  record Guidance(
      @Nullable Instant at,
      @NotBlank @Size(max = 300) String to,
      @Nullable @Size(max = 50) String documentNumber,
      @Nullable LocalDate documentDate)
      implements Step {}

  record SendingBack(
      @Nullable Instant at,
      @NotBlank @Size(max = 2000) String reason,
      @Nullable @Size(max = 50) String documentNumber,
      @Nullable LocalDate documentDate)
      implements Step {
    @Override
    public String note() {
      return reason;
    }
  }

  record Filing(
      @Nullable Instant at,
      @NotBlank @Size(max = 2000) String reason,
      @Nullable @Size(max = 50) String documentNumber,
      @Nullable LocalDate documentDate)
      implements Step {
    @Override
    public String note() {
      return reason;
    }
  }

  record Withdrawal(@Nullable Instant at, @Nullable @Size(max = 2000) String note)
      implements Step {}

  record Verification(
      @Nullable Instant at,
      @Nullable @Size(max = 50) String documentNumber,
      @Nullable LocalDate documentDate,
      @Nullable @Size(max = 2000) String note)
      implements Step {}

  /// Đối thoại trong giải quyết khiếu nại; the document is its minutes (Mẫu 14).
  ///
  /// @param announcedOn legal day on which those invited were told
  record SettlementDialogue(
      @Nullable Instant at,
      @Nullable LocalDate announcedOn,
      @Nullable @Size(max = 50) String documentNumber,
      @Nullable LocalDate documentDate,
      @Nullable @Size(max = 2000) String note)
      implements Step {}

  /// Tạm đình chỉ.
  record Suspension(
      @Nullable Instant at,
      @NotBlank @Size(max = 2000) String reason,
      @Nullable @Size(max = 50) String documentNumber,
      @Nullable LocalDate documentDate)
      implements Step {
    @Override
    public String note() {
      return reason;
    }
  }

  /// Tiếp tục giải quyết.
  record Resumption(
      @Nullable Instant at,
      @Nullable @Size(max = 50) String documentNumber,
      @Nullable LocalDate documentDate)
      implements Step {}

  /// Đình chỉ.
  record Termination(
      @Nullable Instant at,
      @NotBlank @Size(max = 2000) String reason,
      @Nullable @Size(max = 50) String documentNumber,
      @Nullable LocalDate documentDate)
      implements Step {
    @Override
    public String note() {
      return reason;
    }
  }

  /// Gia hạn.
  ///
  /// @param until the new last day; as far as the law allows where absent
  record Extension(
      @Nullable Instant at,
      @NotNull Complexity complexity,
      @Nullable LocalDate until,
      @Nullable @Size(max = 50) String documentNumber,
      @Nullable LocalDate documentDate,
      @Nullable @Size(max = 2000) String note)
      implements Step {}

  record Resolution(
      @Nullable Instant at,
      @NotNull PetitionResult result,
      @Nullable @Size(max = 50) String documentNumber,
      @Nullable LocalDate documentDate)
      implements Step {}

  /// Thi hành quyết định giải quyết.
  record Enforcement(
      @Nullable Instant at,
      @Nullable @Size(max = 50) String documentNumber,
      @Nullable LocalDate documentDate,
      @Nullable @Size(max = 2000) String note)
      implements Step {}

  /// Giao xử lý.
  ///
  /// @param handler sign-in name of who works on it
  record Assignment(@Nullable Instant at, @NotBlank @Size(max = 100) String handler)
      implements Step {}

  /// Nhập đơn vào vụ việc.
  ///
  /// @param leader the petition that leads the case
  record Joining(@Nullable Instant at, @NotNull UUID leader) implements Step {}

  /// Tách đơn nhiều nội dung.
  ///
  /// @param content what stays in this petition
  /// @param others what each petition taken out of it says
  record Splitting(
      @Nullable Instant at,
      @NotBlank @Size(max = 20_000) String content,
      @NotEmpty @Size(max = 9) List<@NotBlank @Size(max = 20_000) String> others)
      implements Step {}
}
