package vn.thanthien.petition.denouncer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanthien.petition.vault.Unmasking;

/// A look into the vault, on the wire.
///
/// @param reason for the denunciation officer and the auditor alone: it may name somebody
@JsonInclude(JsonInclude.Include.NON_NULL)
record VaultLookView(String viewer, Instant unmaskedAt, @Nullable String reason) {

  static VaultLookView of(Unmasking unmasking, boolean withReason) {
    return new VaultLookView(
        unmasking.viewer(), unmasking.unmaskedAt(), withReason ? unmasking.reason() : null);
  }
}
