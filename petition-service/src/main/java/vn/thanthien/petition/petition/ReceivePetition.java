package vn.thanthien.petition.petition;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.PetitionSource;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.petition.vault.Submitted;

/// A petition to receive.
///
/// @param unit the receiving commune, where the caller works for several; otherwise the caller's
///   own
/// @param receivedAt the moment of receipt, now where absent
/// @param signers how many people signed, 1 where absent
/// @param village id of the village the matter concerns
/// @param dossierId the dossier it complains of
/// @param anonymous whether nobody signed it; then it needs no name
/// @param denunciation whether it is said to denounce somebody: then only the denunciation officer
///   ever reads it again
/// @param transferredHere whether another body transferred it here
record ReceivePetition(
    @Nullable @Size(max = 60) String unit,
    @Nullable Instant receivedAt,
    @NotNull PetitionSource source,
    @NotBlank @Size(max = 20_000) String content,
    @Nullable @Size(max = 200) String submitterName,
    @Nullable @Size(max = 500) String submitterAddress,
    @Nullable @Min(1) @Max(100_000) Integer signers,
    @Nullable @Pattern(regexp = UNIT_ID) String village,
    @Nullable UUID dossierId,
    @Nullable Boolean anonymous,
    @Nullable Boolean denunciation,
    @Nullable Boolean transferredHere) {

  /// The shape of a unit id; a village is a unit below the commune.
  private static final String UNIT_ID = "[a-z0-9.-]{2,60}";

  /// @throws Refusal `invalid` when it has neither a name nor is said to have none
  Receipt receipt(Instant receivedAt) {
    var nameless = Boolean.TRUE.equals(anonymous);
    if (!nameless && (submitterName == null || submitterName.isBlank())) {
      throw new Refusal(
          ProblemType.INVALID, "Phải ghi tên người nộp đơn, trừ đơn nặc danh.", "submitterName");
    }
    return new Receipt(
        source,
        receivedAt,
        signers == null ? 1 : signers,
        nameless,
        Boolean.TRUE.equals(denunciation),
        Boolean.TRUE.equals(transferredHere),
        village,
        dossierId,
        null);
  }

  Submitted submitted() {
    return new Submitted(submitterName, submitterAddress, content);
  }
}
