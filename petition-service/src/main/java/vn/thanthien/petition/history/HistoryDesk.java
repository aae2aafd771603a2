package vn.thanthien.petition.history;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.caller.Officials;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.outbox.Outbox;

/// Writes what every change of a record leaves behind, in the transaction of the change: its event,
/// and a line of history.
@ApplicationScoped
public class HistoryDesk {

  private final HistoryLines lines;
  private final Outbox outbox;
  private final Caller caller;
  private final Officials officials;
  private final Clock clock;

  @Inject
  HistoryDesk(HistoryLines lines, Outbox outbox, Caller caller, Officials officials, Clock clock) {
    this.lines = lines;
    this.outbox = outbox;
    this.caller = caller;
    this.officials = officials;
    this.clock = clock;
  }

  /// Notes a change.
  ///
  /// @param record its id, which the event's fact carries as its key
  public void note(UUID record, Event event) {
    outbox.add(event);
    lines.persist(new HistoryLine(record, event, caller.name(), clock.instant()));
    Log.infof("%s %s", event.type().value(), record);
  }

  /// What happened to a record, in the order it was recorded. Whether the caller may see the record
  /// is asked before.
  public List<HistoryView> of(UUID record) {
    var all = lines.of(record);
    var names = officials.names(all.stream().map(HistoryLine::actor));
    return all.stream().map(line -> HistoryView.of(line, names)).toList();
  }
}
