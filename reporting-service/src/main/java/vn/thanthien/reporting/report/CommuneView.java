package vn.thanthien.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.figure.Figure;
import vn.thanthien.reporting.material.CommuneShare;

/// Whether a commune's report is in a district's.
///
/// @param note why there is no report, absent where there is one
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommuneView(
    Figure.UnitName unit,
    boolean received,
    @Nullable UUID report,
    @Nullable String notation,
    @Nullable LocalDate issuedOn,
    @Nullable String note) {

  static CommuneView of(CommuneShare share) {
    return new CommuneView(
        new Figure.UnitName(share.unit().id(), share.unit().name()),
        share.isReceived(),
        share.report(),
        share.notation(),
        share.issuedOn(),
        share.isReceived() ? null : share.absence());
  }
}
