package vn.thanthien.dossier.procedure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.calendar.DayCount;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.dossier.OnlineLevel;

/// A version of a procedure on the wire.
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProcedureView(
    String code,
    LocalDate effectiveFrom,
    String name,
    String field,
    int processingDays,
    DayCount dayCount,
    @Nullable LocalTime cutOff,
    @Nullable OnlineLevel onlineLevel,
    @Nullable LifeEvent lifeEvent,
    @Nullable Long fee) {

  static ProcedureView of(Procedure procedure) {
    return new ProcedureView(
        procedure.code(),
        procedure.effectiveFrom(),
        procedure.name(),
        procedure.field(),
        procedure.processingDays(),
        procedure.dayCount(),
        procedure.cutOff(),
        procedure.onlineLevel(),
        procedure.lifeEvent(),
        procedure.fee());
  }
}
