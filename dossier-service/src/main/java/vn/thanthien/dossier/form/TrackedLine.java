package vn.thanthien.dossier.form;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.dossier.Applicant;
import vn.thanthien.dossier.dossier.DossierParts;
import vn.thanthien.dossier.dossier.StatusName;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.kernel.text.VietnameseText;
import vn.thanthien.kernel.time.VietnamTime;

/// A line of the tracking log.
///
/// @param known whether the reader may know whose dossier it is
public record TrackedLine(long number, DossierParts dossier, String procedure, boolean known) {

  public String code() {
    return dossier.code();
  }

  public String applicant() {
    return known ? VietnameseText.printable(dossier.applicant().name()) : "";
  }

  /// Address and masked phone number, what there is of them.
  public String contact() {
    return known
        ? Stream.of(dossier.applicant().address(), Applicant.masked(dossier.applicant().phone()))
            .filter(text -> text != null && !text.isBlank())
            .map(VietnameseText::printable)
            .collect(Collectors.joining("; "))
        : "";
  }

  public String received() {
    return day(dossier.clock().receivedAt());
  }

  public String due() {
    return day(dossier.clock().dueAt());
  }

  public String returned() {
    return day(dossier.outcome().returnedAt());
  }

  public String handOver() {
    return dossier.assistance().homeDelivery() ? "Tại nhà" : "Tại nơi tiếp nhận";
  }

  /// The status, and the date appointed anew.
  public String remark() {
    var newDueAt = dossier.apology().newDueAt();
    var status = StatusName.of(dossier.status());
    return newDueAt == null ? status : status + "; hẹn lại " + day(newDueAt);
  }

  private static String day(@Nullable Instant moment) {
    return moment == null ? "" : VietnameseFormat.date(VietnamTime.dayOf(moment));
  }
}
