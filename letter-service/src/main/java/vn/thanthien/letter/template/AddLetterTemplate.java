package vn.thanthien.letter.template;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.letter.LetterKind;

/// A new wording as the administrator writes it.
///
/// @param unit whose wording, where the caller works for several; otherwise the caller's own
/// @param body plain text with placeholders, at most 20,000 characters
record AddLetterTemplate(
    @Nullable @Size(max = 60) String unit,
    @NotNull LetterKind kind,
    @Nullable LifeEvent lifeEvent,
    @NotBlank @Size(max = 200) String name,
    @NotBlank @Size(max = 20_000) String body) {}
