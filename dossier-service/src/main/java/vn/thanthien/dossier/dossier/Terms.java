package vn.thanthien.dossier.dossier;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.procedure.Procedure;
import vn.thanthien.kernel.calendar.DayCount;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.dossier.OnlineLevel;

/// What the procedure demanded when the dossier came in; later versions do not touch it.
///
/// @param procedureVersion first day that version was in force
@Embeddable
public record Terms(
    String procedureCode,
    LocalDate procedureVersion,
    String procedureField,
    int processingDays,
    @Enumerated(EnumType.STRING) DayCount dayCount,
    @Nullable LocalTime cutOff,
    @Enumerated(EnumType.STRING) @Nullable OnlineLevel onlineLevel,
    @Enumerated(EnumType.STRING) @Nullable LifeEvent lifeEvent) {

  static Terms of(Procedure procedure) {
    return new Terms(
        procedure.code(),
        procedure.effectiveFrom(),
        procedure.field(),
        procedure.processingDays(),
        procedure.dayCount(),
        procedure.cutOff(),
        procedure.onlineLevel(),
        procedure.lifeEvent());
  }
}
