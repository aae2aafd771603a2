package vn.thanthien.survey.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Questions that belong together; of a SIPAS questionnaire, one of its groups.
///
/// @param code for example `A`; the group under which its scale questions are added up
/// @param note said under the title
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Section(
    @NotNull @Pattern(regexp = Question.CODE) String code,
    @NotNull @Valid Wording title,
    @Nullable @Valid Wording note,
    @NotEmpty @Size(max = 30) List<@NotNull @Valid Question> questions) {

  /// The same with every question asked of everybody.
  public Section asked() {
    return new Section(code, title, note, questions.stream().map(Question::asked).toList());
  }
}
