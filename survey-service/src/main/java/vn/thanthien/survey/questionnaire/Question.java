package vn.thanthien.survey.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question. The scale of five is that of SIPAS (rất không hài lòng … rất hài lòng).
///
/// @param code short and stable, for example `B2`; unique in its questionnaire
/// @param overall whether it is the one question satisfaction (S02, S03) is read from
/// @param required whether the page asks again when it was left out; paper never does
/// @param choices what to choose from; none where the scale is used or words are asked for
/// @param rows of a matrix, and of nothing else
/// @param showIf absent where it is always asked
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Question(
    @NotNull @Pattern(regexp = CODE) String code,
    @NotNull AnswerKind kind,
    @NotNull @Valid Wording text,
    boolean overall,
    boolean required,
    @Nullable @Size(max = 20) List<@NotNull @Valid Choice> choices,
    @Nullable @Size(max = 20) List<@NotNull @Valid Choice> rows,
    @Nullable @Valid Condition showIf) {

  static final String CODE = "[A-Za-z0-9-]{1,20}";

  public Question {
    choices = choices == null ? List.of() : List.copyOf(choices);
    rows = rows == null ? List.of() : List.copyOf(rows);
  }

  /// Under which keys its answers are kept: its code, or one per row of a matrix (`C1.tot`).
  public List<String> items() {
    return kind == AnswerKind.MATRIX
        ? rows.stream().map(row -> code + "." + row.code()).toList()
        : List.of(code);
  }

  /// The same without its condition.
  Question asked() {
    return new Question(code, kind, text, overall, required, choices, rows, null);
  }

  /// Whether its answers are steps of the scale of five.
  public boolean onScale() {
    return kind == AnswerKind.SCALE || (kind == AnswerKind.MATRIX && choices.isEmpty());
  }
}
