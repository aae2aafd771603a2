package vn.thanthien.reporting.obligation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A request that is taken back.
///
/// @param document number and symbol of the document that does so
record WithdrawRequest(
    @NotBlank @Size(max = 500) String reason, @Nullable @Size(max = 60) String document) {}
