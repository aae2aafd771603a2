package vn.thanthien.letter.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.letter.paper.Layout;

/// A wording on the wire; a shipped one belongs to nobody and has neither id nor number.
///
/// @param number of the version, from 1 for its unit and occasion
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterTemplateView(
    @Nullable UUID id,
    @Nullable String unit,
    LetterKind kind,
    @Nullable LifeEvent lifeEvent,
    @Nullable Integer number,
    String name,
    String body,
    Layout layout,
    boolean shipped,
    @Nullable Instant recordedAt,
    @Nullable String recordedBy) {

  static LetterTemplateView of(LetterTemplate template) {
    return new LetterTemplateView(
        template.id(),
        template.unit(),
        template.occasion().kind(),
        template.occasion().lifeEvent(),
        template.number(),
        template.name(),
        template.form().wording().body(),
        template.form().layout(),
        false,
        template.recordedAt(),
        template.recordedBy());
  }

  static LetterTemplateView of(ShippedTemplates.Shipped shipped) {
    return new LetterTemplateView(
        null,
        null,
        shipped.occasion().kind(),
        shipped.occasion().lifeEvent(),
        null,
        shipped.name(),
        shipped.form().wording().body(),
        shipped.form().layout(),
        true,
        null,
        null);
  }
}
