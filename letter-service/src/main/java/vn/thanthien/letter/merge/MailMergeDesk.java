package vn.thanthien.letter.merge;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.contract.letter.TriggerKind;
import vn.thanthien.kernel.file.FileHash;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.letter.letter.Addressee;
import vn.thanthien.letter.letter.Draft;
import vn.thanthien.letter.letter.LetterDesk;
import vn.thanthien.letter.template.Occasion;

/// Drafts a letter for every row of a list: for all of them, or for none.
@ApplicationScoped
class MailMergeDesk {

  private static final int SAMPLES = 3;

  private final MailMerges merges;
  private final LetterDesk letterDesk;
  private final Units units;
  private final Caller caller;
  private final Clock clock;

  @Inject
  MailMergeDesk(MailMerges merges, LetterDesk letterDesk, Units units, Caller caller, Clock clock) {
    this.merges = merges;
    this.letterDesk = letterDesk;
    this.units = units;
    this.caller = caller;
    this.clock = clock;
  }

  /// What the list would make; nothing is kept.
  @Transactional
  MergePreviewView preview(@Nullable String requested, Occasion occasion, MergeFile.Read read) {
    var unit = units.owner(requested);
    var samples =
        read.rows().stream()
            .limit(SAMPLES)
            .map(row -> letterDesk.sheet(unit, draft(occasion, row, null)).plain())
            .toList();
    return new MergePreviewView(read.rows().size(), read.errors(), samples);
  }

  /// @throws Refusal `invalid` naming every row at fault, `already-exists` for a list that was
  ///   merged before
  @Transactional
  UUID make(@Nullable String requested, Occasion occasion, MergeFile.Read read, byte[] file) {
    var unit = units.owner(requested);
    if (!read.errors().isEmpty()) {
      throw new Refusal(
          ProblemType.INVALID,
          "Danh sách có dòng chưa hợp lệ; chưa thư nào được soạn.",
          read.errors());
    }
    if (read.rows().isEmpty()) {
      throw new Refusal(ProblemType.INVALID, "Danh sách không có người nhận nào.");
    }
    var sha256 = FileHash.sha256(file);
    if (merges.isKnown(unit, occasion, sha256)) {
      throw new Refusal(
          ProblemType.ALREADY_EXISTS, "Danh sách này đã được dùng để soạn loại thư này rồi.");
    }
    var merge =
        new MailMerge(unit, occasion, read.rows().size(), sha256, clock.instant(), caller.name());
    merges.persist(merge);
    letterDesk.draftAll(
        unit, read.rows().stream().map(row -> draft(occasion, row, merge.id())).toList());
    Log.infof("mail merge %s of %d letters", merge.id(), merge.letters());
    return merge.id();
  }

  private Draft draft(Occasion occasion, MergeRow row, @Nullable UUID mergeId) {
    var now = clock.instant();
    return new Draft(
        occasion,
        TriggerKind.BY_HAND,
        Draft.Source.ofMerge(mergeId),
        now,
        VietnamTime.dayOf(now),
        new Addressee(row.recipientName(), row.recipientAddress()),
        row.village(),
        row.reason());
  }
}
