package vn.thanthien.reporting.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

/// Documents that direct the programme.
@ApplicationScoped
public class SteeringDocuments extends ProgrammeRecords<SteeringDocument, NewSteeringDocument> {

  private final EntryRules rules;

  @Inject
  SteeringDocuments(EntryRules rules) {
    this.rules = rules;
  }

  /// The documents recorded for some units that were issued before a day, in the order of their
  /// dates; one without a date comes first.
  public List<SteeringDocument> of(Collection<String> units, LocalDate before) {
    return list(
        """
        unit in ?1 and (issuedOn is null or issuedOn < ?2)
        order by issuedOn nulls first, id
        """,
        units,
        before);
  }

  /// Every document of a unit, in the order of their dates; one without a date comes first.
  List<SteeringDocument> of(String unit) {
    return list("unit = ?1 order by issuedOn nulls first, id", unit);
  }

  /// Refuses the sign of a document that nobody has recorded.
  void mustKnow(String unit, @Nullable String displayForm, String field) {
    if (displayForm != null && count("unit = ?1 and displayForm = ?2", unit, displayForm) == 0) {
      throw new Refusal(
          ProblemType.UNKNOWN_REFERENCE, "Chưa ghi văn bản " + displayForm + ".", field);
    }
  }

  @Override
  String day() {
    return "issuedOn";
  }

  @Override
  void check(String unit, NewSteeringDocument entry, @Nullable UUID self) {
    rules.happened(entry.issuedOn(), "issuedOn");
    if (entry.issuedOn() != null) {
      rules.after(entry.issuedOn(), entry.expiredOn(), "expiredOn");
    }
    for (var above : Objects.requireNonNullElse(entry.implementsDocuments(), List.<String>of())) {
      mustBeAnother(entry, above, "implements");
      mustKnow(unit, above, "implements");
    }
    for (var ground : Objects.requireNonNullElse(entry.basedOn(), List.<String>of())) {
      mustBeAnother(entry, ground, "basedOn");
      mustKnow(unit, ground, "basedOn");
    }
  }

  /// Others name a document by its sign.
  @Override
  void mustBeRemovable(SteeringDocument record) {
    var others = of(record.unit()).stream().filter(other -> !other.id().equals(record.id()));
    if (others.anyMatch(other -> other.rests(record.displayForm()))) {
      throw new Refusal(
          ProblemType.WRONG_STATE,
          "Văn bản khác còn dẫn tới văn bản này; hãy sửa các văn bản đó trước.");
    }
  }

  @Override
  SteeringDocument made(String unit, NewSteeringDocument entry) {
    return new SteeringDocument(unit, entry);
  }

  @Override
  void correct(SteeringDocument record, NewSteeringDocument entry) {
    if (!record.displayForm().equals(entry.displayForm())) {
      mustBeRemovable(record);
    }
    record.take(entry);
  }

  private static void mustBeAnother(NewSteeringDocument entry, String other, String field) {
    if (other.equals(entry.displayForm())) {
      throw new Refusal(ProblemType.INVALID, "Văn bản không thể dẫn tới chính nó.", field);
    }
  }
}
