package vn.thanthien.petition.dialogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.DialogueKind;
import vn.thanthien.kernel.contract.petition.DialogueState;
import vn.thanthien.kernel.contract.petition.OpinionChannel;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.time.DayPeriod;
import vn.thanthien.petition.opinion.Occasion;
import vn.thanthien.petition.opinion.Occasions;

/// All dialogues the caller may see.
@ApplicationScoped
public class Dialogues implements PanacheRepositoryBase<Dialogue, UUID>, Occasions {

  @Override
  public OpinionChannel channel() {
    return OpinionChannel.DIALOGUE;
  }

  @Override
  public Occasion occasion(UUID id) {
    return get(id).occasion();
  }

  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  Dialogue get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// What the world may know of some, as they stand.
  public List<DialogueState> states(List<UUID> ids) {
    return list("id in ?1", ids).stream().map(Dialogue::state).toList();
  }

  /// A unit's dialogues of a period, by day.
  List<Dialogue> between(String unit, DayPeriod period) {
    return list(
        "unit = ?1 and heldOn >= ?2 and heldOn < ?3 order by heldOn, id",
        unit,
        period.from(),
        period.to());
  }

  /// One row more than the limit where more follow.
  List<Dialogue> page(@Nullable DialogueKind kind, @Nullable UUID after, int limit) {
    var conditions = new ArrayList<String>();
    var values = new ArrayList<Object>();
    if (kind != null) {
      values.add(kind);
      conditions.add("dialogueKind = ?" + values.size());
    }
    if (after != null) {
      values.add(after);
      conditions.add("id > ?" + values.size());
    }
    var where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ";
    return find(where + "order by id", values.toArray()).range(0, limit).list();
  }
}
