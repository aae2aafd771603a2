package vn.thanthien.survey.questionnaire;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// A question answered on the scale of five (domain: SIPAS, rất không hài lòng … rất hài lòng).
///
/// @param code short and stable, for example `B2`; unique in its questionnaire
/// @param overall whether it is the one question satisfaction is read from
public record Question(
    @NotNull @Pattern(regexp = CODE) String code,
    @NotBlank @Size(max = 500) String text,
    boolean overall) {

  static final String CODE = "[A-Za-z0-9.-]{1,20}";
}
