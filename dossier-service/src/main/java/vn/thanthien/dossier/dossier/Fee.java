package vn.thanthien.dossier.dossier;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A fee or charge of a dossier (phí, lệ phí).
///
/// @param amount in đồng
/// @param paidAt absent while it is owed
public record Fee(
    @NotBlank @Size(max = 200) String name,
    @PositiveOrZero @Max(1_000_000_000_000L) long amount,
    @Schema(nullable = true) @Nullable Instant paidAt) {

  Fee paid(Instant at) {
    return paidAt == null ? new Fee(name, amount, at) : this;
  }
}
