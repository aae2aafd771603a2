package vn.thanthien.reporting.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/// A set of slogans as it is from a day on.
///
/// @param name "5 biết, 3 không, 4 thể hiện"
/// @param source where it was read
record PutSloganSet(
    @NotNull LocalDate validFrom,
    @NotBlank @Size(max = 200) String name,
    @NotEmpty @Size(max = 20) List<@NotNull @Valid SloganGroup> groups,
    @NotBlank @Size(max = 300) String source) {

  @SuppressWarnings("NullAway") // an absent list comes as null; the constraint says so
  PutSloganSet {
    groups = groups == null || groups.contains(null) ? groups : List.copyOf(groups);
  }

  /// Slogans under one heading.
  ///
  /// @param title "5 biết"
  record SloganGroup(
      @NotBlank @Size(max = 100) String title,
      @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 300) String> slogans) {}
}
