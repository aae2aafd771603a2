package vn.thanthien.kernel.contract.reference;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import vn.thanthien.kernel.contract.Fact;

/// What reporting-service publishes on `reference-events` for everybody: units and the calendar.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = UnitState.class, name = "unit"),
  @JsonSubTypes.Type(value = CalendarYearState.class, name = "calendar-year")
})
public sealed interface ReferenceFact extends Fact permits UnitState, CalendarYearState {}
