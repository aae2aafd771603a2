package vn.thanthien.dossier.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How the forms look and what they are called, from a date until the next row's.
///
/// @param effectiveFrom first day of documents it applies to
/// @param legalBasis the circular the forms come from
/// @param ground what a notice cites as its ground
/// @param desk what the one-stop desk is called
/// @param verification whether the source itself was read
/// @param note what is still open about the row, for people
public record FormRule(
    LocalDate effectiveFrom,
    String legalBasis,
    String ground,
    String desk,
    String verification,
    String note,
    List<Named> forms) {

  public FormRule {
    forms = List.copyOf(forms);
  }

  /// A form, where the circular has it.
  Optional<Named> form(FormKind kind) {
    return forms.stream().filter(form -> form.kind() == kind).findFirst();
  }

  /// A form as the circular names it.
  ///
  /// @param number "01"
  /// @param symbol behind the document's number, empty where it has none
  public record Named(FormKind kind, String number, String title, String symbol) {}
}
