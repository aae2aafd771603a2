package vn.thanthien.survey.rating;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// A screen to set up at a desk.
///
/// @param desk as people see it, "Quầy số 2"
/// @param officer as the badge says
record SetUpKiosk(
    @NotBlank @Size(max = 60) String desk, @NotBlank @Size(max = 100) String officer) {

  /// Another officer for a desk.
  record Hand(@NotBlank @Size(max = 100) String officer) {}
}
