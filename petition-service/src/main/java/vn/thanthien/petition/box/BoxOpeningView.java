package vn.thanthien.petition.box;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An opening of a suggestion box on the wire.
///
/// @param opinionsRaised as many as the ledger holds of it
@JsonInclude(JsonInclude.Include.NON_NULL)
record BoxOpeningView(
    UUID id,
    long revision,
    String unit,
    LocalDate openedOn,
    @Nullable String village,
    String place,
    String openedBy,
    int letters,
    int opinionsRaised) {

  static BoxOpeningView of(BoxOpening opening) {
    return new BoxOpeningView(
        opening.id(),
        opening.revision(),
        opening.unit(),
        opening.openedOn(),
        opening.village(),
        opening.place(),
        opening.openedBy(),
        opening.letters(),
        opening.opinionsRaised());
  }
}
