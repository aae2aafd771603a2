package vn.thanthien.dossier.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.caller.Role;

/// Who may know whose a dossier is: the desk of its own unit; nobody above or beside it.
@ApplicationScoped
public class ApplicantSight {

  private final Caller caller;

  @Inject
  ApplicantSight(Caller caller) {
    this.caller = caller;
  }

  /// Whether the caller may know the applicants of a unit's dossiers.
  public boolean reaches(String unit) {
    return caller.unit().equals(unit)
        && (caller.has(Role.ONE_STOP_CLERK) || caller.has(Role.HANDLER) || caller.has(Role.LEADER));
  }
}
