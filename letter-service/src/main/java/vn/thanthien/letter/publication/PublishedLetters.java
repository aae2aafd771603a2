package vn.thanthien.letter.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.PublicationEventType;
import vn.thanthien.kernel.contract.letter.LetterCounts;
import vn.thanthien.kernel.publication.OwnRecords;
import vn.thanthien.kernel.publication.RecordKind;
import vn.thanthien.letter.letter.Letters;

/// Letters stand under the day they were drafted and count on the day of their issue.
@ApplicationScoped
class PublishedLetters implements OwnRecords {

  private final Letters letters;

  @Inject
  PublishedLetters(Letters letters) {
    this.letters = letters;
  }

  @Override
  public List<RecordKind> kinds() {
    return List.of(
        new RecordKind(
            "letter",
            "letter",
            RecordKind.dayOf("drafted_at"),
            RecordKind.dayOf("issued_at"),
            letters::states));
  }

  @Override
  public Event counted(MonthCounts counts) {
    return new Event(
        PublicationEventType.LETTERS_COUNTED,
        counts.asOf(),
        new LetterCounts(
            counts.unit(), counts.revision(), counts.month(), counts.asOf(), counts.days()));
  }
}
