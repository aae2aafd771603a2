package vn.thanthien.petition.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.petition.vault.Unmaskings;

/// Who may read what a petition says and who wrote it: the desk of its own unit, nobody above or
/// beside it; and of a denunciation nobody but through the vault.
@ApplicationScoped
public class PetitionSight {

  /// How long a reason to open the vault lasts.
  private static final Duration REASON_LASTS = Duration.ofHours(1);

  private final Caller caller;
  private final Unmaskings unmaskings;
  private final Clock clock;

  @Inject
  PetitionSight(Caller caller, Unmaskings unmaskings, Clock clock) {
    this.caller = caller;
    this.unmaskings = unmaskings;
    this.clock = clock;
  }

  /// Whether the caller may read the open submission of this petition.
  public boolean reachesSubmission(PetitionParts petition) {
    return !petition.isProtected()
        && isOwn(petition)
        && (caller.has(Role.RECEPTION_OFFICER)
            || caller.has(Role.HANDLER)
            || caller.has(Role.LEADER));
  }

  /// Whether the caller takes petitions in and this one still waits to be classified; whoever said
  /// it denounces somebody closed it to all but the denunciation officer.
  boolean classifies(PetitionParts petition) {
    return petition.classification() == null
        && !petition.saidToDenounce()
        && isOwn(petition)
        && (caller.has(Role.RECEPTION_OFFICER) || caller.has(Role.DENUNCIATION_OFFICER));
  }

  /// Whether the caller may open the vault for this petition, giving a reason.
  public boolean opensVault(PetitionParts petition) {
    return petition.isProtected() && isOwn(petition) && caller.has(Role.DENUNCIATION_OFFICER);
  }

  /// Whether the caller works on it: puts files to it, prints its documents, knows where the matter
  /// lies.
  public boolean worksOn(PetitionParts petition) {
    return reachesSubmission(petition) || classifies(petition) || opensVault(petition);
  }

  /// Whether the caller may read its files and officers' words on it: of a denunciation within an
  /// hour of giving a reason.
  public boolean reachesWords(PetitionParts petition) {
    return reachesSubmission(petition) || classifies(petition) || hasReason(petition);
  }

  private boolean hasReason(PetitionParts petition) {
    return opensVault(petition)
        && unmaskings.hasLooked(petition.id(), caller.name(), clock.instant().minus(REASON_LASTS));
  }

  /// The unit whose open submissions the caller may search, null for none.
  public @Nullable String searchableUnit() {
    return caller.has(Role.RECEPTION_OFFICER) || caller.has(Role.HANDLER) || caller.has(Role.LEADER)
        ? caller.unit()
        : null;
  }

  private boolean isOwn(PetitionParts petition) {
    return caller.unit().equals(petition.unit());
  }
}
