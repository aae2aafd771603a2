package vn.thanthien.reporting.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Money spent on facilities, in đồng. On the wire.
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvestmentView(
    UUID id,
    long revision,
    String unit,
    Long amount,
    String purpose,
    LocalDate spentOn,
    @Nullable String source) {

  static InvestmentView of(Investment record) {
    return new InvestmentView(
        record.id(),
        record.revision(),
        record.unit(),
        record.amount(),
        record.purpose(),
        record.spentOn(),
        record.source());
  }
}
