package vn.thanthien.letter.template;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.letter.paper.Layout;

/// A new wording as the administrator writes it.
///
/// @param unit whose wording, where the caller works for several; otherwise the caller's own
/// @param body marked-up text with placeholders, at most 20,000 characters
/// @param layout what stands around the words; the shipped one of the occasion where absent
record AddLetterTemplate(
    @Nullable @Size(max = 60) String unit,
    @NotNull LetterKind kind,
    @Nullable LifeEvent lifeEvent,
    @NotBlank @Size(max = 200) @Pattern(regexp = Layout.ONE_LINE) String name,
    @NotBlank @Size(max = 20_000) String body,
    @Nullable @Valid Layout layout) {

  Occasion occasion() {
    return new Occasion(kind, lifeEvent);
  }

  LetterForm form() {
    return new LetterForm(
        Wording.checked(kind, body),
        layout == null ? ShippedTemplates.of(occasion()).form().layout() : layout);
  }
}
