package vn.thanthien.petition.denouncer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.petition.petition.PetitionSight;
import vn.thanthien.petition.petition.Petitions;
import vn.thanthien.petition.vault.Unmaskings;
import vn.thanthien.petition.vault.Vault;

/// Opens the vault for the denunciation officer, for a reason that is written down.
@ApplicationScoped
class DenouncerDesk {

  private final Petitions petitions;
  private final PetitionSight sight;
  private final Vault vault;
  private final Unmaskings unmaskings;
  private final Caller caller;

  @Inject
  DenouncerDesk(
      Petitions petitions, PetitionSight sight, Vault vault, Unmaskings unmaskings, Caller caller) {
    this.petitions = petitions;
    this.sight = sight;
    this.vault = vault;
    this.unmaskings = unmaskings;
    this.caller = caller;
  }

  /// @throws Refusal `not-found` for other units' petitions and for those that lie in the open
  @Transactional
  DenouncerView open(UUID id, String reason) {
    if (!sight.opensVault(petitions.get(id).parts())) {
      throw Refusal.unknown();
    }
    return DenouncerView.of(vault.open(id, reason));
  }

  @Transactional
  List<VaultLookView> looks(UUID id) {
    petitions.get(id);
    var withReason = caller.has(Role.DENUNCIATION_OFFICER) || caller.has(Role.AUDITOR);
    return unmaskings.of(id).stream().map(look -> VaultLookView.of(look, withReason)).toList();
  }
}
