package vn.thanthien.letter.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.letter.LetterKind;

/// A wording on the wire; a shipped one belongs to nobody and has no id.
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterTemplateView(
    @Nullable UUID id,
    @Nullable String unit,
    LetterKind kind,
    @Nullable LifeEvent lifeEvent,
    String name,
    String body,
    boolean shipped,
    @Nullable Instant recordedAt) {

  static LetterTemplateView of(LetterTemplate template) {
    return new LetterTemplateView(
        template.id(),
        template.unit(),
        template.occasion().kind(),
        template.occasion().lifeEvent(),
        template.name(),
        template.wording().body(),
        false,
        template.recordedAt());
  }

  static LetterTemplateView of(ShippedTemplates.Shipped shipped) {
    return new LetterTemplateView(
        null,
        null,
        shipped.occasion().kind(),
        shipped.occasion().lifeEvent(),
        shipped.name(),
        shipped.wording().body(),
        true,
        null);
  }
}
