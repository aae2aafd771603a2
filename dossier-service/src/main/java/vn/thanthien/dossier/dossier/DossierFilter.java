package vn.thanthien.dossier.dossier;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.Channel;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.page.Conditions;
import vn.thanthien.kernel.text.VietnameseText;

/// Which dossiers a worklist, a search or an export shows; what is absent does not narrow.
///
/// @param open those that are neither ended nor refused
/// @param dueFrom due at or after
/// @param dueTo due before
/// @param receivedFrom received at or after
/// @param receivedTo received before
/// @param applicant a part of the name, accents and case apart; only among the caller's own unit's
/// @param order by recording, by receipt, or by due moment, the most urgent first
public record DossierFilter(
    @RestQuery @Nullable List<DossierStatus> status,
    @RestQuery @Nullable Boolean open,
    @RestQuery @Nullable @Size(max = 80) String code,
    @RestQuery @Nullable @Size(max = 60) String unit,
    @RestQuery @Nullable @Size(max = 40) String procedure,
    @RestQuery @Nullable @Size(max = 60) String village,
    @RestQuery @Nullable @Size(max = 100) String handler,
    @RestQuery @Nullable Channel channel,
    @RestQuery @Nullable Instant dueFrom,
    @RestQuery @Nullable Instant dueTo,
    @RestQuery @Nullable Instant receivedFrom,
    @RestQuery @Nullable Instant receivedTo,
    @RestQuery @Nullable @Size(max = 100) String applicant,
    @RestQuery @Nullable Order order) {

  /// How a list is sorted.
  public enum Order {
    RECORDED(null),
    RECEIVED("clock.receivedAt"),
    DUE("clock.dueAt");

    /// The moment that sorts, null where the ids alone do.
    private final @Nullable String moment;

    Order(@Nullable String moment) {
      this.moment = moment;
    }
  }

  /// Those a unit received in a period, in the order of receipt.
  public static DossierFilter received(String unit, Instant from, Instant to) {
    return new DossierFilter(
        null, null, null, unit, null, null, null, null, null, null, from, to, null, Order.RECEIVED);
  }

  /// The path of the moment that sorts, null where the ids alone do.
  @Nullable String sortedBy() {
    return order == null ? null : order.moment;
  }

  /// @param ownUnit the caller's, whose applicants may be searched
  Conditions conditions(String ownUnit) {
    var conditions = new Conditions();
    if (status != null && !status.isEmpty()) {
      conditions.add("status in :status", "status", status);
    }
    if (Boolean.TRUE.equals(open)) {
      conditions.add(
          "status not in :closed",
          "closed",
          List.of(
              DossierStatus.COMPLETED,
              DossierStatus.RETURNED,
              DossierStatus.WITHDRAWN,
              DossierStatus.STOPPED,
              DossierStatus.NOT_ACCEPTED));
    }
    conditions.add("code = :code", "code", code);
    conditions.add("unit = :unit", "unit", unit);
    conditions.add("terms.procedureCode = :procedure", "procedure", procedure);
    conditions.add("village = :village", "village", village);
    conditions.add("handler = :handler", "handler", handler);
    conditions.add("channel = :channel", "channel", channel);
    conditions.add("clock.dueAt >= :dueFrom", "dueFrom", dueFrom);
    conditions.add("clock.dueAt < :dueTo", "dueTo", dueTo);
    conditions.add("clock.receivedAt >= :receivedFrom", "receivedFrom", receivedFrom);
    conditions.add("clock.receivedAt < :receivedTo", "receivedTo", receivedTo);
    if (applicant != null && !applicant.isBlank()) {
      conditions.add("unit = :ownUnit", "ownUnit", ownUnit);
      conditions.add(
          "applicant.foldedName like :applicant escape '\\'",
          "applicant",
          "%" + VietnameseText.folded(applicant).replaceAll("([%_\\\\])", "\\\\$1") + "%");
    }
    if (order == Order.DUE) {
      conditions.add("clock.dueAt is not null");
    }
    return conditions;
  }
}
