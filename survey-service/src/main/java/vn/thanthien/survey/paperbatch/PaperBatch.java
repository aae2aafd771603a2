package vn.thanthien.survey.paperbatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.survey.ballot.Paper;
import vn.thanthien.survey.paperbatch.EnterPapers.Ruling;
import vn.thanthien.survey.questionnaire.Form;
import vn.thanthien.survey.round.SurveyRound;

/// A pile of paper ballots typed twice by two people (nhập hai lần). What they read alike is put
/// into the ballot box; where they differ somebody looks at the paper again first.
@Entity
public class PaperBatch extends OwnedByUnit {

  /// Under which a paper that may not be counted says so.
  private static final String VALID = "valid";

  private static final List<String> INVALID = List.of("false");

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

  /// What the papers say after a third look at every answer the two had read differently. What both
  /// read alike is not open to it.
  ///
  /// @return the papers as they are counted
  /// @throws Refusal `invalid` where a difference is not ruled on, or something else is
  List<Paper> settle(List<Ruling> rulings, Form form) {
    require(State.DIFFERING);
    var open =
        differenceList(form).stream()
            .map(one -> new Place(one.paper(), one.item()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    var papers = entry(firstEntry).stream().map(paper -> said(paper, form)).toList();
    for (var i = 0; i < rulings.size(); i++) {
      var ruling = rulings.get(i);
      if (!open.remove(new Place(ruling.paper(), ruling.item()))) {
        throw new Refusal(
            ProblemType.INVALID,
            "Phiếu số %d, mục %s: hai người đọc giống nhau hoặc đã nêu rồi."
                .formatted(ruling.paper(), ruling.item()),
            "rulings[" + i + "]");
      }
      papers.get(ruling.paper() - 1).put(ruling.item(), ruling.answer());
    }
    if (!open.isEmpty()) {
      var left = open.iterator().next();
      throw new Refusal(
          ProblemType.INVALID,
          "Còn %d chỗ khác nhau chưa xem lại, trước hết là phiếu số %d, mục %s."
              .formatted(open.size(), left.paper(), left.item()),
          "rulings");
    }
    revision++;
    state = State.COUNTED;
    return papers.stream().map(PaperBatch::paper).toList();
  }

  /// Takes it back: it was typed from the wrong pile. It was not counted, and is not.
  void withdraw() {
    if (state == State.COUNTED || state == State.WITHDRAWN) {
      throw new Refusal(ProblemType.WRONG_STATE, "Lô phiếu không ở bước này.");
    }
    revision++;
    state = State.WITHDRAWN;
    forget();
  }

  /// Its ballots are in the ballot box: the readings are forgotten.
  void counted(UUID ballotBatch) {
    ballotBatchId = ballotBatch;
    forget();
  }

  private void forget() {
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

  /// What a paper says under every item; [#VALID] stands for a paper that may not be counted.
  private static Map<String, List<String>> said(Paper paper, Form form) {
    var said = new TreeMap<String, List<String>>();
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
      said.put(VALID, INVALID);
    }
    return said;
  }

  private static Paper paper(Map<String, List<String>> said) {
    if (INVALID.equals(said.get(VALID))) {
      return new Paper(null, false, null);
    }
    said.remove(VALID);
    return new Paper(null, null, said);
  }

  enum State {
    ENTERED_ONCE,
    DIFFERING,
    COUNTED,
    /// Taken back before it was counted.
    WITHDRAWN
  }

  private record Place(int paper, String item) {}

  /// An answer two people read differently.
  ///
  /// @param paper number of the paper in the pile, from 1
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Difference(int paper, String item, List<String> first, List<String> second) {}
}
