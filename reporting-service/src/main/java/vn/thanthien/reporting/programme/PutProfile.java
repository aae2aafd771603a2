package vn.thanthien.reporting.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Facts of a unit's profile for a year; what is not named stays as it is.
record PutProfile(
    @Nullable String unit,
    @NotNull @Min(2000) @Max(2100) Integer year,
    @NotEmpty List<@NotNull @Valid Fact> facts) {

  PutProfile {
    facts = facts == null ? List.of() : List.copyOf(facts);
  }

  /// One value.
  ///
  /// @param number for a name that is told by a number, else `text`
  record Fact(
      @NotNull ProfileName name,
      @Nullable @PositiveOrZero Long number,
      @Nullable @Size(max = 1000) String text,
      @NotNull LocalDate asOf,
      @NotBlank @Size(max = 300) String source) {}
}
