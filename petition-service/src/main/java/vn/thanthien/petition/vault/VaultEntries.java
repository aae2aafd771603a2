package vn.thanthien.petition.vault;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// What the vault keeps; only [Vault] looks in here.
@ApplicationScoped
class VaultEntries implements PanacheRepositoryBase<VaultEntry, UUID> {}
