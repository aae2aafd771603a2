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

/// A petition to receive.
///
/// @param unit the receiving commune, where the caller works for several; otherwise the caller's
///   own
/// @param receivedAt the moment of receipt, now where absent
/// @param signers how many people signed, 1 where absent
/// @param village id of the village the matter concerns
/// @param dossierId the dossier it complains of
record ReceivePetition(
    @Nullable @Size(max = 60) String unit,
    @Nullable Instant receivedAt,
    @NotNull PetitionSource source,
    @NotBlank @Size(max = 20_000) String content,
    @NotBlank @Size(max = 200) String submitterName,
    @Nullable @Size(max = 500) String submitterAddress,
    @Nullable @Min(1) @Max(100_000) Integer signers,
    @Nullable @Pattern(regexp = UNIT_ID) String village,
    @Nullable UUID dossierId) {

  /// The shape of a unit id; a village is a unit below the commune.
  private static final String UNIT_ID = "[a-z0-9.-]{2,60}";

  Receipt receipt(Instant receivedAt) {
    return new Receipt(source, receivedAt, signers == null ? 1 : signers, village, dossierId);
  }
}
