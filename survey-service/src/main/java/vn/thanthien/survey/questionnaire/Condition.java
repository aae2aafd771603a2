package vn.thanthien.survey.questionnaire;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/// When a question is asked at all: when an earlier one got one of these answers.
///
/// @param question code of a question of an earlier section, answered by choice or on the scale
/// @param answers codes of its choices, or steps of the scale such as `DISSATISFIED`
public record Condition(
    @NotNull @Pattern(regexp = Question.CODE) String question,
    @NotEmpty @Size(max = 20) List<@NotNull @Size(max = 20) String> answers) {}
