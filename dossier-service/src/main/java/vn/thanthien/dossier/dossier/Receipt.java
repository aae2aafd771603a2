package vn.thanthien.dossier.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.Channel;

/// What is known of a dossier when it comes in, whoever brings it: the desk, another system or an
/// import.
///
/// @param code mã số hồ sơ, never made anew for a dossier that has one
/// @param decidedBy the unit that decides, absent where the receiving one does
public record Receipt(
    String code,
    Channel channel,
    Instant receivedAt,
    Applicant applicant,
    @Nullable String village,
    Assistance assistance,
    @Nullable String decidedBy,
    List<Component> components,
    List<Fee> fees,
    @Nullable String handler) {

  public Receipt {
    components = List.copyOf(components);
    fees = List.copyOf(fees);
  }
}
