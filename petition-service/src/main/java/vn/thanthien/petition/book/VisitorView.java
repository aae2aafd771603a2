package vn.thanthien.petition.book;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A visitor unmasked.
@JsonInclude(JsonInclude.Include.NON_NULL)
record VisitorView(
    String name, @Nullable String address, @Nullable String identityNumber, String content) {

  static VisitorView of(ReceptionVisit visit) {
    return new VisitorView(
        visit.visitorName(), visit.visitorAddress(), visit.identityNumber(), visit.content());
  }
}
