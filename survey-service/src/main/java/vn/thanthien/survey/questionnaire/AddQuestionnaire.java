package vn.thanthien.survey.questionnaire;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/// A new questionnaire of the caller's unit, or a new edition of one.
///
/// @param code names it through all its editions; the same code again makes the next edition
/// @param sections 1 to 20, exactly one question of theirs overall
public record AddQuestionnaire(
    @NotNull @Pattern(regexp = Question.CODE) String code,
    @NotNull @Valid Wording title,
    @NotEmpty @Size(max = 20) List<@NotNull @Valid Section> sections) {}
