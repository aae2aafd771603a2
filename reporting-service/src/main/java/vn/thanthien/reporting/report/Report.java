package vn.thanthien.reporting.report;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.reporting.material.ReportHead;
import vn.thanthien.reporting.material.ReportKind;
import vn.thanthien.reporting.record.Period;
import vn.thanthien.reporting.snapshot.Issue;

/// A thematic report of one unit over one period (báo cáo chuyên đề, NĐ 09/2019/NĐ-CP).
@Entity
public class Report extends OwnedByUnit {

  @Id private UUID id;
  @Version private int version;
  private long revision;

  @Enumerated(EnumType.STRING)
  private ReportKind kind;

  @Enumerated(EnumType.STRING)
  private ReportState state;

  private @Nullable UUID reportingGroup;
  private LocalDate periodFrom;
  private LocalDate periodTo;

  @JdbcTypeCode(SqlTypes.JSON)
  private ReportHead head;

  private @Nullable String contentHash;
  private @Nullable Integer number;
  private @Nullable LocalDate issuedOn;
  private Instant draftedAt;
  private String draftedBy;
  private @Nullable Instant frozenAt;
  private @Nullable String frozenBy;
  private @Nullable Instant approvedAt;
  private @Nullable String approvedBy;
  private @Nullable Instant issuedAt;
  private @Nullable String issuedBy;
  private @Nullable UUID obligation;
  private boolean ranked;
  private @Nullable UUID replaces;
  private @Nullable UUID replacedBy;

  @Enumerated(EnumType.STRING)
  private Handover handover;

  private @Nullable String remarks;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Report() {}

  /// @param from first day of the period
  /// @param to first day after it
  Report(
      String unit, ReportKind kind, LocalDate from, LocalDate to, ReportHead head, Signature by) {
    super(unit);
    id = RecordId.next();
    revision = 1;
    this.kind = kind;
    state = ReportState.DRAFT;
    handover = Handover.SENT;
    periodFrom = from;
    periodTo = to;
    this.head = head;
    draftedAt = by.at();
    draftedBy = by.name();
    if (!from.isBefore(to)) {
      throw new Refusal(ProblemType.TIME_ORDER, "Ngày kết thúc phải sau ngày bắt đầu.", "to");
    }
    checkCounted(head);
    if (!periodFrom.isBefore(VietnamTime.dayOf(by.at()).plusDays(1))) {
      throw new Refusal(ProblemType.TIME_ORDER, "Kỳ báo cáo chưa bắt đầu.", "from");
    }
  }

  /// Who did something, and when.
  record Signature(String name, Instant at) {}

  /// A draft over the same period that will take this report's place (NĐ 30/2020/NĐ-CP, Đ.18.3:
  /// what is wrong in its content is replaced by a document of equal form).
  Report replacement(Signature by) {
    checkInForce();
    var issue = Objects.requireNonNull(issue());
    var newer =
        new Report(
            unit(),
            kind,
            periodFrom,
            periodTo,
            head.replacing(
                new ReportHead.Replaced(Objects.requireNonNull(notation()), issue.date())),
            by);
    newer.replaces = id;
    newer.ranked = ranked;
    newer.reportingGroup = reportingGroup;
    newer.obligation = obligation;
    return newer;
  }

  /// A newer report was issued in its place.
  void replacedBy(Report newer) {
    checkInForce();
    replacedBy = newer.id;
    revision++;
  }

  /// The unit above says how it took the report.
  ///
  /// @param remarks why it is returned, or what to heed next time
  void handOver(Handover next, @Nullable String remarks) {
    checkInForce();
    if (!handover.canBecome(next)) {
      throw new Refusal(
          ProblemType.WRONG_STATE, "Báo cáo " + handover.nameVi() + ", không làm được bước này.");
    }
    handover = next;
    this.remarks = remarks;
    revision++;
  }

  /// @throws Refusal `wrong-state` unless it is issued and no newer one has taken its place
  private void checkInForce() {
    if (state != ReportState.ISSUED) {
      throw new Refusal(
          ProblemType.WRONG_STATE, "Báo cáo " + state.nameVi() + ", chưa được ban hành.");
    }
    if (replacedBy != null) {
      throw new Refusal(
          ProblemType.WRONG_STATE,
          "Báo cáo đã được thay thế bằng báo cáo khác, hãy mở báo cáo đó.");
    }
  }

  /// Communes are set in an order.
  void rank() {
    if (kind != ReportKind.DISTRICT) {
      throw new Refusal(
          ProblemType.INVALID, "Chỉ báo cáo tổng hợp mới xếp thứ tự các đơn vị.", "ranked");
    }
    ranked = true;
  }

  boolean isRanked() {
    return ranked;
  }

  /// It is put together of a group's communes, not of all below its unit.
  void of(UUID group) {
    if (kind != ReportKind.DISTRICT) {
      throw new Refusal(
          ProblemType.INVALID, "Chỉ báo cáo tổng hợp mới lập được theo nhóm đơn vị.", "group");
    }
    reportingGroup = group;
  }

  /// It is written because somebody asked for it.
  void answers(UUID obligation) {
    this.obligation = obligation;
  }

  /// @throws Refusal `wrong-state` once the contents are frozen
  void checkEditable() {
    if (state != ReportState.DRAFT) {
      throw new Refusal(
          ProblemType.WRONG_STATE, "Báo cáo " + state.nameVi() + ", nội dung không sửa được nữa.");
    }
  }

  /// Puts something else around the text.
  void change(ReportHead head) {
    checkEditable();
    checkCounted(head);
    this.head = head.replacing(this.head.replaces());
    revision++;
  }

  /// Whose records of which days may be told of.
  private void checkCounted(ReportHead head) {
    var until = head.dataUntil();
    if (kind == ReportKind.DISTRICT && (until != null || head.withPredecessors())) {
      throw new Refusal(
          ProblemType.INVALID,
          "Báo cáo tổng hợp lấy số liệu từ báo cáo của các xã, không chọn riêng được.",
          until == null ? "withPredecessors" : "dataUntil");
    }
    if (until != null && until.isBefore(periodFrom)) {
      throw new Refusal(
          ProblemType.TIME_ORDER, "Ngày chốt số liệu không thể trước kỳ báo cáo.", "dataUntil");
    }
  }

  /// Refuses to freeze what a day not yet over may still change.
  ///
  /// @throws Refusal `time-order`
  void checkDaysAreOver(Instant now) {
    var until = head.dataUntil();
    var first = until == null ? periodTo : until.plusDays(1);
    if (VietnamTime.dayOf(now).isBefore(first)) {
      throw new Refusal(
          ProblemType.TIME_ORDER,
          (until == null
                  ? "Kỳ báo cáo chưa kết thúc, từ ngày %s mới chốt được%s."
                  : "Ngày chốt số liệu chưa qua, từ ngày %s mới chốt được%s.")
              .formatted(
                  VietnameseFormat.date(first),
                  kind == ReportKind.COMMUNE && until == null
                      ? "; muốn chốt sớm hơn, hãy ghi ở mục “Số liệu tính đến hết ngày”"
                      : ""),
          "dataUntil");
    }
  }

  void freeze(String hash, Signature by) {
    become(ReportState.FROZEN);
    checkDaysAreOver(by.at());
    contentHash = hash;
    frozenAt = by.at();
    frozenBy = by.name();
  }

  /// To be written on: nothing is frozen or approved any more.
  void reopen() {
    become(ReportState.DRAFT);
    contentHash = null;
    frozenAt = null;
    frozenBy = null;
    approvedAt = null;
    approvedBy = null;
  }

  void discard() {
    become(ReportState.DISCARDED);
  }

  void approve(Signature by) {
    become(ReportState.APPROVED);
    approvedAt = by.at();
    approvedBy = by.name();
  }

  /// @param number in the unit's register of the year of the date
  void issue(int number, LocalDate date, Signature by) {
    become(ReportState.ISSUED);
    if (date.isAfter(VietnamTime.dayOf(by.at()))) {
      throw new Refusal(ProblemType.TIME_ORDER, "Ngày ban hành không thể ở tương lai.", "date");
    }
    if (date.isBefore(periodFrom)) {
      throw new Refusal(
          ProblemType.TIME_ORDER, "Ngày ban hành không thể trước kỳ báo cáo.", "date");
    }
    this.number = number;
    issuedOn = date;
    issuedAt = by.at();
    issuedBy = by.name();
  }

  void checkCanBecome(ReportState next) {
    if (!state.canBecome(next)) {
      throw new Refusal(
          ProblemType.WRONG_STATE, "Báo cáo " + state.nameVi() + ", không làm được bước này.");
    }
  }

  private void become(ReportState next) {
    checkCanBecome(next);
    state = next;
    revision++;
  }

  public UUID id() {
    return id;
  }

  long revision() {
    return revision;
  }

  ReportKind kind() {
    return kind;
  }

  /// The group of whose communes it tells, absent where it is all below the unit.
  @Nullable UUID group() {
    return reportingGroup;
  }

  /// Whether two tell of the same, over whatever periods.
  boolean isBeside(Report other) {
    return unit().equals(other.unit())
        && kind == other.kind
        && Objects.equals(reportingGroup, other.reportingGroup);
  }

  ReportState state() {
    return state;
  }

  /// First day of the period.
  LocalDate from() {
    return periodFrom;
  }

  /// First day after the period.
  LocalDate to() {
    return periodTo;
  }

  /// The days of the period whose records it tells of.
  Period days() {
    var until = head.dataUntil();
    return new Period(
        periodFrom, until == null || !until.isBefore(periodTo) ? periodTo : until.plusDays(1));
  }

  ReportHead head() {
    return head;
  }

  /// Whether its contents stand under a hash.
  boolean isFrozen() {
    return contentHash != null;
  }

  @Nullable String contentHash() {
    return contentHash;
  }

  /// Number and day, absent before issue.
  @Nullable Issue issue() {
    return number == null ? null : new Issue(number, Objects.requireNonNull(issuedOn));
  }

  /// What asked for it, absent for one nobody asked for.
  @Nullable UUID obligation() {
    return obligation;
  }

  /// The report whose place it takes, absent for most.
  @Nullable UUID replaces() {
    return replaces;
  }

  /// The report that took its place, absent while it is in force.
  @Nullable UUID replacedBy() {
    return replacedBy;
  }

  /// Whether the unit above has it: a returned one is owed again.
  boolean isReceived() {
    return handover != Handover.RETURNED;
  }

  /// Whether it may have been sent back by somebody who still waits for it to be mended.
  boolean isToBeMended() {
    return state == ReportState.DRAFT || (handover == Handover.RETURNED && replacedBy == null);
  }

  Handover handover() {
    return handover;
  }

  /// What the unit above said when it returned or accepted it.
  @Nullable String remarks() {
    return remarks;
  }

  /// "07/BC-UBND", absent before issue.
  @Nullable String notation() {
    return number == null
        ? null
        : (number < 10 ? VietnameseFormat.padded(number) : Integer.toString(number))
            + "/"
            + head.symbol();
  }

  @Nullable Signature frozen() {
    return signature(frozenBy, frozenAt);
  }

  @Nullable Signature approved() {
    return signature(approvedBy, approvedAt);
  }

  @Nullable Signature issued() {
    return signature(issuedBy, issuedAt);
  }

  Signature drafted() {
    return new Signature(draftedBy, draftedAt);
  }

  private static @Nullable Signature signature(@Nullable String name, @Nullable Instant at) {
    return name == null || at == null ? null : new Signature(name, at);
  }
}
