package vn.thanthien.petition.duty;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.thanthien.kernel.calendar.Duty;
import vn.thanthien.kernel.calendar.DutySchedule;
import vn.thanthien.kernel.contract.petition.LeaderRole;
import vn.thanthien.kernel.reference.RuleFile;

/// The dated rows of the duty to receive citizens; the same that reporting-service reckons with.
@ApplicationScoped
class ReceptionDuties {

  private final List<Duty> rows;

  @Inject
  ReceptionDuties(
      ObjectMapper json, @ConfigProperty(name = "thanthien.reception.duties") Optional<Path> file) {
    rows = RuleFile.rows(json, file, "/calendar/reception-duties.json", Duty.class);
  }

  /// What a leader of a commune owes; a vice-chairman owes nothing by law.
  DutySchedule of(LeaderRole role) {
    var code =
        switch (role) {
          case CHAIRMAN -> "reception.chair.commune";
          case PARTY_SECRETARY -> "reception.secretary.commune";
          case VICE_CHAIRMAN -> "";
        };
    return new DutySchedule(rows.stream().filter(row -> row.code().equals(code)).toList());
  }
}
