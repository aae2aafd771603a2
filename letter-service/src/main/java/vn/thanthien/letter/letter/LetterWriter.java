package vn.thanthien.letter.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.letter.dossier.KnownDossier;
import vn.thanthien.letter.dossier.KnownDossiers;
import vn.thanthien.letter.template.LetterTemplates;
import vn.thanthien.letter.template.Particulars;

/// Puts a letter into words: the wording in force until its approval, the approved one afterwards.
@ApplicationScoped
class LetterWriter {

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

  /// The whole sheet as plain text.
  String text(Letter letter) {
    return new LetterSheet(
            unitName(letter),
            letter.kind(),
            letter.serialNumber(),
            day(letter.approvedAt()),
            wording(letter))
        .text();
  }

  /// What stands between the title and the signature.
  String wording(Letter letter) {
    return Optional.ofNullable(letter.wording())
        .orElseGet(() ->
            templates.inForce(letter.unit(), letter.occasion()).filledWith(particulars(letter)));
  }

  private Particulars particulars(Letter letter) {
    var addressee =
        Optional.ofNullable(letter.addressee()).orElse(new Addressee(TO_BE_FILLED_IN, null));
    var dossier =
        Optional.ofNullable(letter.dossierId())
            .flatMap(dossierId -> knownDossiers.find(letter.unit(), dossierId));
    return new Particulars(
        addressee.name(),
        addressee.address(),
        letter.village(),
        unitName(letter),
        letter.reason(),
        dossier.map(KnownDossier::code).orElse(null),
        day(dossier.map(KnownDossier::dueAt).orElse(null)),
        day(dossier.map(KnownDossier::newDueAt).orElse(null)));
  }

  private String unitName(Letter letter) {
    return units.find(letter.unit()).map(Units.Node::name).orElse(letter.unit());
  }

  private static @Nullable LocalDate day(@Nullable Instant moment) {
    return moment == null ? null : VietnamTime.dayOf(moment);
  }
}
