package vn.thanthien.kernel.contract.reference;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A unit of the administrative tree.
///
/// @param id stable short text, never reused
/// @param name as printed, for example "xã Hoằng Cát"
/// @param agencyCode mã định danh đơn vị, the prefix of its dossier codes
/// @param unitCode mã đơn vị hành chính, in the code system in force
/// @param validTo first day it no longer exists, absent while it does
/// @param closingTime end of the office day, Asia/Ho_Chi_Minh
/// @param predecessors units it took over (merge, split, rename)
public record UnitState(
    String id,
    long revision,
    String name,
    UnitKind unitKind,
    @Nullable String parent,
    @Nullable String agencyCode,
    @Nullable String unitCode,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    LocalTime closingTime,
    List<String> predecessors)
    implements ReferenceFact {

  public UnitState {
    predecessors = List.copyOf(predecessors);
  }

  @Override
  public String key() {
    return id;
  }

  @Override
  public String unit() {
    return id;
  }
}
