package vn.thanthien.petition.vault;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import vn.thanthien.kernel.scope.OwnedByUnit;

/// What the vault keeps of one petition, sealed.
@Entity
class VaultEntry extends OwnedByUnit {

  @Id private UUID petition;
  private byte[] sealed;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected VaultEntry() {}

  VaultEntry(String unit, UUID petition, byte[] sealed) {
    super(unit);
    this.petition = petition;
    this.sealed = sealed;
  }

  UUID petition() {
    return petition;
  }

  byte[] sealed() {
    return sealed;
  }

  void reseal(byte[] sealed) {
    this.sealed = sealed;
  }
}
