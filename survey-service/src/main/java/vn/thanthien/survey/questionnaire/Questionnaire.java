package vn.thanthien.survey.questionnaire;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;

/// What a survey asks (bộ câu hỏi). Never changed: rounds keep the questions they were opened with.
@Entity
public class Questionnaire extends OwnedByUnit {

  @Id private UUID id;
  @Version private int version;
  private String title;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Question> questions;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Questionnaire() {}

  /// @throws Refusal `invalid` naming the question, when codes repeat or not exactly one question
  ///   is the overall one
  Questionnaire(String unit, String title, List<Question> questions) {
    super(unit);
    var codes = new HashSet<String>();
    for (var i = 0; i < questions.size(); i++) {
      if (!codes.add(questions.get(i).code())) {
        throw new Refusal(ProblemType.INVALID, "Mã câu hỏi bị trùng.", "questions[" + i + "].code");
      }
    }
    if (questions.stream().filter(Question::overall).count() != 1) {
      throw new Refusal(
          ProblemType.INVALID,
          "Phải có đúng một câu hỏi chung về mức độ hài lòng (overall).",
          "questions");
    }
    id = RecordId.next();
    this.title = title;
    this.questions = List.copyOf(questions);
  }

  public UUID id() {
    return id;
  }

  public String title() {
    return title;
  }

  /// In the order they are asked; exactly one is the overall one.
  public List<Question> questions() {
    return questions;
  }
}
