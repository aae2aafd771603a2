package vn.thanthien.kernel.contract.petition;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One opening of a suggestion box (mở hòm thư góp ý).
///
/// @param village where the box hangs, absent for the one at the office
/// @param letters how many lay in it, 0 or more
public record BoxOpeningState(
    UUID id, long revision, String unit, LocalDate openedOn, @Nullable String village, int letters)
    implements PetitionFact {

  @Override
  public String key() {
    return id.toString();
  }
}
