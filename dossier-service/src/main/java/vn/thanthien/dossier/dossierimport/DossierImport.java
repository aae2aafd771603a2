package vn.thanthien.dossier.dossierimport;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.scope.OwnedByUnit;

/// One file of another system's dossiers and what becomes of it. Its unit is the uploader's: it
/// takes nothing that the uploader could not have taken.
///
/// Whoever works on it holds a lease. A holder that dies loses it when its time is over, and the
/// next one goes on behind the last committed piece.
@Entity
class DossierImport extends OwnedByUnit {

  /// Takes without a committed piece between them, after which it is given up.
  private static final int MAX_ATTEMPTS = 5;

  @Id private UUID id;
  @Version private int version;

  /// Receives the dossiers that name no unit.
  private String forUnit;

  private String uploadedBy;

  @Enumerated(EnumType.STRING)
  private ImportFormat format;

  private String source;

  @Enumerated(EnumType.STRING)
  private ImportState state;

  private Instant recordedAt;
  private @Nullable Instant startedAt;
  private @Nullable Instant endedAt;
  private long size;
  private long position;
  @Embedded private ImportTally tally;
  private @Nullable UUID lease;

  @SuppressWarnings("unused") // read by queries
  private @Nullable Instant leasedUntil;

  private int attempts;
  private @Nullable String failure;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected DossierImport() {}

  /// @param source whose codes it speaks
  DossierImport(
      UUID id,
      String unit,
      String forUnit,
      String uploadedBy,
      ImportFormat format,
      String source,
      Instant recordedAt) {
    super(unit);
    this.id = id;
    this.forUnit = forUnit;
    this.uploadedBy = uploadedBy;
    this.format = format;
    this.source = source;
    this.recordedAt = recordedAt;
    state = ImportState.UPLOADING;
    tally = ImportTally.NONE;
  }

  /// The whole file is here.
  void uploaded(long size) {
    this.size = size;
    state = ImportState.WAITING;
  }

  /// A worker takes it, from the beginning or from a holder that is gone.
  ///
  /// @return false when too many have failed on it: it is given up
  boolean lend(UUID lease, Instant until, Instant now) {
    if (++attempts > MAX_ATTEMPTS) {
      fail("Hệ thống gặp lỗi lặp lại ở cùng một chỗ của tệp; hãy báo quản trị.", now);
      return false;
    }
    this.lease = lease;
    leasedUntil = until;
    state = ImportState.RUNNING;
    startedAt = startedAt == null ? now : startedAt;
    return true;
  }

  /// Whether this holder still has it and nobody has gone on in between.
  boolean isHeldBy(UUID holder, int read) {
    return state == ImportState.RUNNING && holder.equals(lease) && tally.read() == read;
  }

  /// A piece was taken.
  ///
  /// @param position bytes of the file that lie behind
  void advance(ImportTally piece, long position, Instant leasedUntil) {
    tally = tally.plus(piece);
    this.position = position;
    this.leasedUntil = leasedUntil;
    attempts = 0;
  }

  /// The holder stops before the end, and another may go on at once.
  void giveBack() {
    lease = null;
    leasedUntil = null;
    attempts = 0;
  }

  void finish(Instant at) {
    state = ImportState.DONE;
    position = size;
    end(at);
  }

  /// @param reason in Vietnamese, without anything from the file
  void fail(String reason, Instant at) {
    state = ImportState.FAILED;
    failure = reason;
    end(at);
  }

  private void end(Instant at) {
    endedAt = at;
    lease = null;
    leasedUntil = null;
  }

  UUID id() {
    return id;
  }

  String forUnit() {
    return forUnit;
  }

  String uploadedBy() {
    return uploadedBy;
  }

  ImportFormat format() {
    return format;
  }

  String source() {
    return source;
  }

  ImportState state() {
    return state;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  @Nullable Instant startedAt() {
    return startedAt;
  }

  @Nullable Instant endedAt() {
    return endedAt;
  }

  long size() {
    return size;
  }

  long position() {
    return position;
  }

  ImportTally tally() {
    return tally;
  }

  @Nullable String failure() {
    return failure;
  }
}
