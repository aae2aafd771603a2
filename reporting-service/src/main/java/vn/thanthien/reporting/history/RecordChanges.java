package vn.thanthien.reporting.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.caller.Officials;
import vn.thanthien.kernel.problem.Refusal;

/// The history of what officials record: every change leaves a line, in the transaction of the
/// change.
@ApplicationScoped
public class RecordChanges implements PanacheRepositoryBase<RecordChange, RecordChange.Key> {

  /// What identifies a record says nothing of it.
  private static final Set<String> IDENTITY = Set.of("id", "unit", "revision");

  private final ObjectMapper json;
  private final Caller caller;
  private final Officials officials;
  private final Clock clock;

  @Inject
  RecordChanges(ObjectMapper json, Caller caller, Officials officials, Clock clock) {
    this.json = json;
    this.caller = caller;
    this.officials = officials;
    this.clock = clock;
  }

  /// How a record looks to the outside, to be held against how it looks later.
  public JsonNode seen(Object view) {
    return json.valueToTree(view);
  }

  /// The fields that differ; empty where nothing does.
  public List<RecordChange.Field> differences(JsonNode before, JsonNode after) {
    var names = new TreeSet<String>();
    before.fieldNames().forEachRemaining(names::add);
    after.fieldNames().forEachRemaining(names::add);
    var fields = new ArrayList<RecordChange.Field>();
    for (var name : names) {
      if (!IDENTITY.contains(name) && !before.path(name).equals(after.path(name))) {
        fields.add(new RecordChange.Field(name, text(before.path(name)), text(after.path(name))));
      }
    }
    return fields;
  }

  /// Notes that a record was made.
  public void recorded(String unit, Object id, Object view) {
    note(unit, id, 1, RecordChange.Act.RECORDED, differences(NullNode.instance, seen(view)));
  }

  /// Notes that a record was taken away, with what it said last.
  public void removed(String unit, Object id, long revision, Object view) {
    note(unit, id, revision, RecordChange.Act.REMOVED, differences(seen(view), NullNode.instance));
  }

  public void note(
      String unit,
      Object id,
      long revision,
      RecordChange.Act act,
      List<RecordChange.Field> fields) {
    persist(
        new RecordChange(
            unit, id.toString(), revision, act, clock.instant(), caller.name(), fields));
    Log.infof("record %s %s, revision %d", id, act, revision);
  }

  /// What was said of a record, in its order.
  ///
  /// @throws Refusal `not-found` for one that never was, or outside the caller's units
  public List<RecordChangeView> of(Object id) {
    var lines = list("record = ?1 order by revision", id.toString());
    if (lines.isEmpty()) {
      throw Refusal.unknown();
    }
    var names = officials.names(lines.stream().map(RecordChange::actor));
    return lines.stream().map(line -> RecordChangeView.of(line, names)).toList();
  }

  private static @Nullable String text(JsonNode value) {
    if (value.isMissingNode() || value.isNull() || (value.isContainerNode() && value.isEmpty())) {
      return null;
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }
}
