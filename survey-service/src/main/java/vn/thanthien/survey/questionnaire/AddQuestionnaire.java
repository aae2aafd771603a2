package vn.thanthien.survey.questionnaire;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// A new questionnaire, owned by the caller's unit.
///
/// @param questions 1 to 100, exactly one of them overall
record AddQuestionnaire(
    @NotBlank @Size(max = 200) String title,
    @NotEmpty @Size(max = 100) List<@NotNull @Valid Question> questions) {}
