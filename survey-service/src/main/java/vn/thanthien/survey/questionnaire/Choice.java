package vn.thanthien.survey.questionnaire;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// One of the answers to choose from, or one row of a matrix.
///
/// @param code short and stable; unique among its like
public record Choice(
    @NotNull @Pattern(regexp = Question.CODE) String code, @NotNull @Valid Wording text) {}
