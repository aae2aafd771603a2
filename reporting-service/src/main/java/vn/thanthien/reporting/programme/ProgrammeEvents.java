package vn.thanthien.reporting.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

/// What the programme held.
@ApplicationScoped
public class ProgrammeEvents extends ProgrammeRecords<ProgrammeEvent, NewProgrammeEvent> {

  private final EntryRules rules;
  private final SloganSets slogans;

  @Inject
  ProgrammeEvents(EntryRules rules, SloganSets slogans) {
    this.rules = rules;
    this.slogans = slogans;
  }

  /// What some units held on days of `[from, to)`, by day.
  public List<ProgrammeEvent> of(Collection<String> units, LocalDate from, LocalDate to) {
    return list("unit in ?1 and heldOn >= ?2 and heldOn < ?3 order by heldOn, id", units, from, to);
  }

  /// The first launch of the model at a unit before a day.
  public Optional<ProgrammeEvent> launched(String unit, LocalDate before) {
    return find(
            "unit = ?1 and kind = ?2 and heldOn < ?3 order by heldOn, id",
            unit,
            ProgrammeEventKind.LAUNCH,
            before)
        .firstResultOptional();
  }

  /// What units and all below them held of some kinds on days of `[from, to)`: of each unit by day.
  public Map<String, List<ProgrammeEvent>> below(
      Collection<String> above,
      LocalDate from,
      LocalDate to,
      Collection<ProgrammeEventKind> kinds) {
    return list(
            """
            kind in ?4 and heldOn >= ?2 and heldOn < ?3
            and unit in (select a.unit from UnitAncestor a where a.ancestor in ?1)
            order by heldOn, id
            """,
            above,
            from,
            to,
            kinds)
        .stream()
        .collect(Collectors.groupingBy(ProgrammeEvent::unit));
  }

  @Override
  String day() {
    return "heldOn";
  }

  @Override
  void check(String unit, NewProgrammeEvent entry, @Nullable UUID self) {
    rules.happened(entry.heldOn(), "heldOn");
    rules.village(unit, entry.village());
    var staff = Objects.requireNonNullElse(entry.staff(), List.<String>of());
    if (new HashSet<>(staff).size() < staff.size()) {
      throw new Refusal(ProblemType.INVALID, "Một người chỉ được ghi một lần.", "staff");
    }
    if (entry.headcount() != null) {
      if (entry.attended() != null && entry.attended() > entry.headcount()) {
        throw new Refusal(
            ProblemType.INVALID, "Số người dự không thể nhiều hơn tổng số cán bộ.", "attended");
      }
      if (staff.size() > entry.headcount()) {
        throw new Refusal(
            ProblemType.INVALID, "Danh sách không thể dài hơn tổng số cán bộ.", "staff");
      }
    }
    if (entry.sloganSet() != null && !slogans.knows(entry.sloganSet(), entry.heldOn())) {
      throw new Refusal(
          ProblemType.UNKNOWN_REFERENCE, "Chưa có bộ khẩu hiệu này vào ngày đó.", "sloganSet");
    }
  }

  @Override
  ProgrammeEvent made(String unit, NewProgrammeEvent entry) {
    return new ProgrammeEvent(unit, entry);
  }

  @Override
  void correct(ProgrammeEvent record, NewProgrammeEvent entry) {
    record.take(entry);
  }
}
