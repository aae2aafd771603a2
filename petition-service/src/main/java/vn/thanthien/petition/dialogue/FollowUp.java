package vn.thanthien.petition.dialogue;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What has become of the assigned opinions.
///
/// @param at when that was so, now where absent
/// @param done of the assigned ones, done by then altogether
record FollowUp(@Nullable Instant at, @NotNull @PositiveOrZero Integer done) {}
