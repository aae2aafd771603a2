package vn.thanthien.dossier.dossier;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/// Help given to who could not come (già cả, neo đơn, ốm đau).
///
/// @param homeDelivery the result was, or shall be, brought home
/// @param assistanceReason a code, never a diagnosis
/// @param helpedBy the unit where filing was helped, absent where the receiving one did
@Embeddable
public record Assistance(
    boolean homeDelivery,
    boolean assistedFiling,
    @Enumerated(EnumType.STRING) @Nullable AssistanceReason assistanceReason,
    @Nullable String helpedBy) {

  Assistance deliveredHome(boolean now) {
    return new Assistance(homeDelivery || now, assistedFiling, assistanceReason, helpedBy);
  }
}
