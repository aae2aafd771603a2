package vn.thanthien.survey.tokensheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A sheet of tokens on the wire; the tokens themselves are only ever printed.
@JsonInclude(JsonInclude.Include.NON_NULL)
record TokenSheetView(
    UUID id,
    UUID roundId,
    @Nullable String village,
    int count,
    LocalDate issuedOn,
    LocalDate expiresOn) {

  static TokenSheetView of(TokenSheet sheet) {
    return new TokenSheetView(
        sheet.id(),
        sheet.roundId(),
        sheet.village(),
        sheet.tokens(),
        sheet.issuedOn(),
        sheet.expiresOn());
  }
}
