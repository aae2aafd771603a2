package vn.thanthien.petition.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.secrecy.Seal;

/// Keeps who wrote a denunciation and what it says, and of every petition that may still turn out
/// to be one, sealed with keys of its own (Luật Tố cáo 25/2018/QH14, Đ.56). Nothing of it stands in
/// any other table, and no look goes unwritten.
@ApplicationScoped
public class Vault {

  private static final String PURPOSE = "denouncer-vault";
  private static final JsonMapper JSON = new JsonMapper();

  private final VaultEntries entries;
  private final Unmaskings unmaskings;
  private final Seal seal;
  private final Caller caller;
  private final Clock clock;

  @Inject
  Vault(VaultEntries entries, Unmaskings unmaskings, Seal seal, Caller caller, Clock clock) {
    this.entries = entries;
    this.unmaskings = unmaskings;
    this.seal = seal.apart(PURPOSE);
    this.caller = caller;
    this.clock = clock;
  }

  /// Takes in what a petition says.
  public void keep(String unit, UUID petition, Submitted submitted) {
    entries.persist(new VaultEntry(unit, petition, sealed(submitted)));
  }

  /// Whether it still keeps what a petition says.
  public boolean keeps(UUID petition) {
    return entries.findByIdOptional(petition).isPresent();
  }

  /// Opens it for the caller, and writes down that it did.
  ///
  /// @throws Refusal `not-found` when nothing is kept of this petition
  public Submitted open(UUID petition, String reason) {
    var entry = entry(petition);
    unmaskings.persist(
        new Unmasking(entry.unit(), petition, caller.name(), reason, clock.instant()));
    Log.infof("vault opened for petition %s", petition);
    return opened(entry);
  }

  /// Gives it out for good: it is no denunciation.
  public Submitted release(UUID petition) {
    var entry = entry(petition);
    entries.delete(entry);
    return opened(entry);
  }

  /// Destroys what it keeps of a petition, and why people looked.
  public void forget(UUID petition) {
    entries.deleteById(petition);
    unmaskings.forgetReasons(petition);
  }

  /// Puts other words in place of what it said, and answers what it said.
  public Submitted replace(UUID petition, String content) {
    var entry = entry(petition);
    var before = opened(entry);
    entry.reseal(sealed(before.about(content)));
    return before;
  }

  /// The seal for files of petitions the vault protects.
  public Seal seal() {
    return seal;
  }

  private VaultEntry entry(UUID petition) {
    return entries.findByIdOptional(petition).orElseThrow(Refusal::unknown);
  }

  private byte[] sealed(Submitted submitted) {
    try {
      return seal.seal(JSON.writeValueAsString(submitted));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Submitted opened(VaultEntry entry) {
    try {
      return JSON.readValue(seal.open(entry.sealed()), Submitted.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "vault entry of " + entry.petition() + " is unreadable", null);
    }
  }
}
