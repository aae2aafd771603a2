package vn.thanthien.reporting.material;

import vn.thanthien.kernel.contract.reference.UnitKind;
import vn.thanthien.reporting.unit.Unit;

/// A unit as a report names it.
///
/// @param name with its kind, for example "xã Hoằng Cát"
public record UnitCard(String id, String name, UnitKind kind) {

  /// A unit as it is called now.
  public static UnitCard of(Unit unit) {
    return new UnitCard(unit.id(), unit.name(), unit.kind());
  }

  /// The common noun: "xã", "phường", "huyện".
  public String noun() {
    return switch (kind) {
      case PROVINCE -> "tỉnh";
      case DISTRICT -> "huyện";
      case XA -> "xã";
      case PHUONG -> "phường";
      case THI_TRAN -> "thị trấn";
      case DAC_KHU -> "đặc khu";
      case THON -> "thôn";
      case TO_DAN_PHO -> "tổ dân phố";
    };
  }

  /// What its villages are called: "thôn", "tổ dân phố"; both where it may have both.
  public String villages() {
    return switch (kind) {
      case XA, THON -> "thôn";
      case PHUONG, THI_TRAN, TO_DAN_PHO -> "tổ dân phố";
      case PROVINCE, DISTRICT, DAC_KHU -> "thôn, tổ dân phố";
    };
  }
}
