package vn.thanthien.survey.questionnaire;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;

/// One edition of what a survey asks (bộ câu hỏi). Never changed: a change is the next edition, and
/// rounds keep the questions they were opened with.
@Entity
public class Questionnaire extends OwnedByUnit {

  @Id private UUID id;
  @Version private int version;
  private String code;
  private int edition;

  @JdbcTypeCode(SqlTypes.JSON)
  private Wording title;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Section> sections;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Questionnaire() {}

  /// @param edition counts those of the same code from 1
  /// @throws Refusal `invalid` naming the field, see [Form#checked]
  Questionnaire(String unit, AddQuestionnaire request, int edition) {
    super(unit);
    id = RecordId.next();
    code = request.code();
    this.edition = edition;
    title = request.title();
    sections = Form.checked(request.sections()).sections();
  }

  public UUID id() {
    return id;
  }

  public String code() {
    return code;
  }

  public int edition() {
    return edition;
  }

  public Wording title() {
    return title;
  }

  public Form form() {
    return new Form(sections);
  }
}
