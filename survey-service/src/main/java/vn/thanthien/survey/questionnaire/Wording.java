package vn.thanthien.survey.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What people read, in Vietnamese and, where somebody wrote it, in English.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Wording(@NotBlank @Size(max = 500) String vi, @Nullable @Size(max = 500) String en) {

  /// The English text where it is asked for and there is one.
  public String in(boolean english) {
    return english && en != null && !en.isBlank() ? en : vi;
  }
}
