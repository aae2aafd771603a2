package vn.thanthien.survey.rating;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A screen at a desk on the wire.
///
/// @param link what its browser shows all day
/// @param invitedUntil absent while nobody is asked
@JsonInclude(JsonInclude.Include.NON_NULL)
record KioskView(
    UUID id,
    String unit,
    String desk,
    String officer,
    String link,
    @Nullable Instant invitedUntil) {}
