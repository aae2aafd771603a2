package vn.thanthien.petition.book;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What became of a visit.
///
/// @param at when that was so, now where absent
record VisitFollowUp(@Nullable Instant at, @NotBlank @Size(max = 1000) String outcome) {}
