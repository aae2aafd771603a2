package vn.thanthien.survey.ballot;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanthien.survey.questionnaire.Satisfaction;

/// One ballot as typed in. It is blank when it answers nothing.
///
/// @param answer to the overall question, absent where that was left out
/// @param valid false when the ballot may not be counted; then it carries no answer
/// @param answers to the other questions, by the key of the item (`B2`, or `C1.tot` for a row of a
///   matrix): codes of choices, steps of the scale, or words
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Paper(
    @Nullable Satisfaction answer,
    @Nullable Boolean valid,
    @Nullable @Size(max = 200)
        Map<@Size(max = 60) String, @Size(max = 20) List<@Size(max = 2000) String>> answers) {}
