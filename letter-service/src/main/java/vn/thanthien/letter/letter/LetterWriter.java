package vn.thanthien.letter.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.letter.dossier.KnownDossier;
import vn.thanthien.letter.dossier.KnownDossiers;
import vn.thanthien.letter.paper.LetterSheet;
import vn.thanthien.letter.template.LetterTemplates;
import vn.thanthien.letter.template.Particulars;

/// Puts a letter into words: the template in force until its approval, the approved text
/// afterwards.
@ApplicationScoped
public class LetterWriter {

  /// Stands where the addressee's name will be.
  private static final String TO_BE_FILLED_IN = "……………………";

  private final LetterTemplates templates;
  private final KnownDossiers knownDossiers;
  private final Units units;

  @Inject
  LetterWriter(LetterTemplates templates, KnownDossiers knownDossiers, Units units) {
    this.templates = templates;
    this.knownDossiers = knownDossiers;
    this.units = units;
  }

  /// The whole sheet.
  ///
  /// @throws Refusal `wrong-state` when its text was forgotten
  public LetterSheet sheet(Letter letter) {
    if (letter.erasedAt() != null) {
      throw new Refusal(ProblemType.WRONG_STATE, "Nội dung thư đã được xóa theo thời hạn lưu trữ.");
    }
    var number = number(letter);
    var text = letter.text();
    var layout = letter.layout();
    if (text != null && layout != null) {
      return new LetterSheet(
          unitName(letter.unit()), letter.kind(), number, day(letter.approvedAt()), text, layout);
    }
    var form = templates.inForce(letter.unit(), letter.occasion());
    return new LetterSheet(
        unitName(letter.unit()),
        letter.kind(),
        number,
        day(letter.approvedAt()),
        form.wording().filledWith(particulars(letter)),
        form.layout());
  }

  /// Refuses to have an apology signed that gives no reason, or, while its dossier is open, no new
  /// day.
  ///
  /// @throws Refusal `invalid` naming `reason` or `newDueOn`
  void mustSayEnough(Letter letter) {
    if (letter.kind() != LetterKind.APOLOGY) {
      return;
    }
    if (letter.reason() == null || letter.reason().isBlank()) {
      throw new Refusal(ProblemType.INVALID, "Thư xin lỗi phải nêu lý do chậm.", "reason");
    }
    var dossier = dossier(letter);
    if (dossier.isEmpty() || dossier.get().completedAt() != null) {
      return;
    }
    var promised = newDueOn(letter, dossier);
    if (promised == null) {
      throw new Refusal(ProblemType.INVALID, "Thư xin lỗi phải có ngày hẹn trả mới.", "newDueOn");
    }
    var due = day(dossier.get().dueAt());
    if (due != null && !promised.isAfter(due)) {
      throw new Refusal(
          ProblemType.INVALID, "Ngày hẹn trả mới phải sau ngày hẹn trả ban đầu.", "newDueOn");
    }
  }

  private static @Nullable String number(Letter letter) {
    var serialNumber = letter.serialNumber();
    if (serialNumber != null) {
      return serialNumber.printed();
    }
    return letter.isOut() ? "" : null;
  }

  private Particulars particulars(Letter letter) {
    var addressee =
        Optional.ofNullable(letter.addressee()).orElse(new Addressee(TO_BE_FILLED_IN, null));
    var dossier = dossier(letter);
    return new Particulars(
        addressee.name(),
        addressee.address(),
        letter.village(),
        unitName(letter.unit()),
        letter.reason(),
        dossier.map(KnownDossier::code).orElse(null),
        day(dossier.map(KnownDossier::dueAt).orElse(null)),
        newDueOn(letter, dossier));
  }

  private Optional<KnownDossier> dossier(Letter letter) {
    UUID dossierId = letter.dossierId();
    return dossierId == null ? Optional.empty() : knownDossiers.find(letter.unit(), dossierId);
  }

  /// The clerk's word, otherwise the re-appointment's.
  private static @Nullable LocalDate newDueOn(Letter letter, Optional<KnownDossier> dossier) {
    return letter.newDueOn() == null
        ? day(dossier.map(KnownDossier::newDueAt).orElse(null))
        : letter.newDueOn();
  }

  private String unitName(String unit) {
    return units.find(unit).map(Units.Node::name).orElse(unit);
  }

  private static @Nullable LocalDate day(@Nullable Instant moment) {
    return moment == null ? null : VietnamTime.dayOf(moment);
  }
}
