package vn.thanthien.survey.paperbatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.survey.ballot.Paper;
import vn.thanthien.survey.questionnaire.Form;
import vn.thanthien.survey.round.SurveyRound;

/// A pile of paper ballots typed twice by two people (nhập hai lần). What they read alike is
/// counted; where they differ somebody looks at the paper again first.
@Entity
public class PaperBatch extends OwnedByUnit {

  @Id private UUID id;
  @Version private int version;
  private long revision;
  private UUID roundId;
  private @Nullable String village;
  private LocalDate collectedOn;
  private int declared;

  @Enumerated(EnumType.STRING)
  private State state;

  private String firstBy;
  private @Nullable String secondBy;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable List<Paper> firstEntry;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable List<Paper> secondEntry;

  private int differences;
  private @Nullable UUID ballotBatchId;
  private LocalDate recordedOn;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected PaperBatch() {}

  PaperBatch(
      SurveyRound round, EnterPapers request, LocalDate collectedOn, String by, LocalDate today) {
    super(round.unit());
    id = RecordId.next();
    revision = 1;
    roundId = round.id();
    village = request.village();
    this.collectedOn = collectedOn;
    declared = request.declared();
    requireDeclared(request.ballots());
    state = State.ENTERED_ONCE;
    firstBy = by;
    firstEntry = request.ballots();
    recordedOn = today;
  }

  /// The second reading of the same papers in the same order.
  ///
  /// @return whether both read alike, and the batch is ready to be counted
  /// @throws Refusal `forbidden` to whom typed it first
  boolean enterAgain(List<Paper> papers, String by, Form form) {
    require(State.ENTERED_ONCE);
    if (by.equals(firstBy)) {
      throw new Refusal(ProblemType.FORBIDDEN, "Lần nhập thứ hai phải do người khác nhập.");
    }
    requireDeclared(papers);
    revision++;
    secondBy = by;
    secondEntry = papers;
    differences = differenceList(form).size();
    state = differences == 0 ? State.COUNTED : State.DIFFERING;
    return differences == 0;
  }

  /// The papers as they were found to be, after a third look where the two readings differ.
  ///
  /// @throws Refusal `invalid` naming a paper that was changed though both had read it alike
  void settle(List<Paper> papers, Form form) {
    require(State.DIFFERING);
    requireDeclared(papers);
    for (var i = 0; i < papers.size(); i++) {
      var first = said(entry(firstEntry).get(i), form);
      if (first.equals(said(entry(secondEntry).get(i), form))
          && !first.equals(said(papers.get(i), form))) {
        throw new Refusal(
            ProblemType.INVALID,
            "Phiếu số %d được hai người đọc giống nhau, không được sửa.".formatted(i + 1),
            "ballots[" + i + "]");
      }
    }
    revision++;
    state = State.COUNTED;
  }

  /// Its ballots are counted: the readings are forgotten.
  void counted(UUID ballotBatch) {
    ballotBatchId = ballotBatch;
    firstEntry = null;
    secondEntry = null;
  }

  /// Where the two readings differ; empty while there is one, and after counting.
  List<Difference> differenceList(Form form) {
    if (firstEntry == null || secondEntry == null) {
      return List.of();
    }
    var found = new ArrayList<Difference>();
    for (var i = 0; i < firstEntry.size(); i++) {
      var first = said(firstEntry.get(i), form);
      var second = said(secondEntry.get(i), form);
      var items = new TreeSet<>(first.keySet());
      items.addAll(second.keySet());
      for (var item : items) {
        var one = first.getOrDefault(item, List.of());
        var other = second.getOrDefault(item, List.of());
        if (!one.equals(other)) {
          found.add(new Difference(i + 1, item, one, other));
        }
      }
    }
    return found;
  }

  UUID id() {
    return id;
  }

  long revision() {
    return revision;
  }

  UUID roundId() {
    return roundId;
  }

  @Nullable String village() {
    return village;
  }

  LocalDate collectedOn() {
    return collectedOn;
  }

  int declared() {
    return declared;
  }

  State state() {
    return state;
  }

  String firstBy() {
    return firstBy;
  }

  @Nullable String secondBy() {
    return secondBy;
  }

  /// The day it was first typed in, Asia/Ho_Chi_Minh.
  LocalDate recordedOn() {
    return recordedOn;
  }

  /// How many answers the two had read differently.
  int differences() {
    return differences;
  }

  @Nullable UUID ballotBatchId() {
    return ballotBatchId;
  }

  private void require(State expected) {
    if (state != expected) {
      throw new Refusal(ProblemType.WRONG_STATE, "Lô phiếu không ở bước này.");
    }
  }

  private void requireDeclared(List<Paper> papers) {
    if (papers.size() != declared) {
      throw new Refusal(
          ProblemType.INVALID,
          "Đã nhập %d phiếu, lô khai %d phiếu.".formatted(papers.size(), declared),
          "ballots");
    }
  }

  private static List<Paper> entry(@Nullable List<Paper> entry) {
    if (entry == null) {
      throw new IllegalStateException("the entry is gone");
    }
    return entry;
  }

  /// What a paper says under every item; `valid` stands for a paper that may not be counted.
  private static java.util.Map<String, List<String>> said(Paper paper, Form form) {
    var said = new java.util.TreeMap<String, List<String>>();
    if (paper.answers() != null) {
      paper
          .answers()
          .forEach((item, values) -> {
            if (values != null && !values.isEmpty()) {
              said.put(item, values.stream().map(String::strip).sorted().toList());
            }
          });
    }
    if (paper.answer() != null) {
      said.put(form.overall().code(), List.of(paper.answer().name()));
    }
    if (Boolean.FALSE.equals(paper.valid())) {
      said.put("valid", List.of("false"));
    }
    return said;
  }

  enum State {
    ENTERED_ONCE,
    DIFFERING,
    COUNTED
  }

  /// An answer two people read differently.
  ///
  /// @param paper number of the paper in the pile, from 1
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Difference(int paper, String item, List<String> first, List<String> second) {}
}
