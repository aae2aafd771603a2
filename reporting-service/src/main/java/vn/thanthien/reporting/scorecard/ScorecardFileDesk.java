package vn.thanthien.reporting.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.file.FileHash;
import vn.thanthien.kernel.file.FileType;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.reporting.history.RecordChange;
import vn.thanthien.reporting.history.RecordChanges;

/// Takes in the files of scorecards. They are kept in the database, where a unit's people and those
/// above see them as they see the scorecard, and go into the same backup; what was appraised keeps
/// what it was appraised by. Runs in the caller's transaction.
@ApplicationScoped
class ScorecardFileDesk {

  /// Bytes of one file.
  private static final int LARGEST = 8 * 1024 * 1024;

  /// Files of one criterion.
  private static final int MOST = 20;

  private final ScorecardDesk scorecards;
  private final ScorecardMarks marks;
  private final ScorecardFiles files;
  private final Units units;
  private final Caller caller;
  private final RecordChanges changes;
  private final Clock clock;

  @Inject
  ScorecardFileDesk(
      ScorecardDesk scorecards,
      ScorecardMarks marks,
      ScorecardFiles files,
      Units units,
      Caller caller,
      RecordChanges changes,
      Clock clock) {
    this.scorecards = scorecards;
    this.marks = marks;
    this.files = files;
    this.units = units;
    this.caller = caller;
    this.changes = changes;
    this.clock = clock;
  }

  /// @param unit the caller's own where absent
  /// @throws Refusal `unsupported-media-type`, `too-large` or `invalid` (empty, or too many);
  ///   nothing is kept
  ScorecardFile attach(
      @Nullable String unit,
      int year,
      String criterion,
      String name,
      @Nullable String mediaType,
      InputStream in) {
    var owner = units.owner(unit);
    var code = scorecards.criterion(year, criterion).code();
    var bytes = read(in);
    var type = FileType.of(bytes, mediaType);
    var mark = marks.toChange(owner, year, code);
    var there = files.of(List.of(mark.id()));
    var hash = FileHash.sha256(bytes);
    var same = there.stream().filter(file -> file.sha256().equals(hash)).findFirst();
    if (same.isPresent()) {
      return same.get();
    }
    if (there.size() >= MOST) {
      throw new Refusal(
          ProblemType.INVALID, "Mỗi tiêu chí có tối đa %d tệp minh chứng.".formatted(MOST));
    }
    var file = new ScorecardFile(mark, name, type, hash, bytes, caller.name(), clock.instant());
    files.persist(file);
    note(mark, null, name);
    return file;
  }

  ScorecardFile get(UUID id) {
    return files.get(id);
  }

  /// @throws Refusal `wrong-state` once the criterion is appraised
  void detach(UUID id) {
    var file = files.get(id);
    units.owner(file.unit());
    var mark = marks.toChange(file.mark());
    if (mark.appraisedScore() != null) {
      throw new Refusal(
          ProblemType.WRONG_STATE, "Tiêu chí đã được thẩm định; tệp minh chứng được giữ lại.");
    }
    files.deleteById(id);
    note(mark, file.name(), null);
  }

  private void note(ScorecardMark mark, @Nullable String before, @Nullable String after) {
    mark.changed();
    changes.note(
        mark.unit(),
        mark.id(),
        mark.revision(),
        mark.revision() == 1 ? RecordChange.Act.RECORDED : RecordChange.Act.CORRECTED,
        changes.differences(changes.seen(files(before)), changes.seen(files(after))));
  }

  private static Map<String, String> files(@Nullable String name) {
    return name == null ? Map.of() : Map.of("files", name);
  }

  private static byte[] read(InputStream in) {
    byte[] bytes;
    try {
      bytes = in.readNBytes(LARGEST + 1);
    } catch (IOException e) {
      throw new Refusal(ProblemType.MALFORMED, "Tệp gửi lên bị đứt giữa chừng.");
    }
    if (bytes.length > LARGEST) {
      throw new Refusal(ProblemType.TOO_LARGE, "Mỗi tệp minh chứng tối đa 8 MB.");
    }
    if (bytes.length == 0) {
      throw new Refusal(ProblemType.INVALID, "Tệp không có nội dung.");
    }
    return bytes;
  }
}
