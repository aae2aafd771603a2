package vn.thanthien.petition.petition;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.contract.petition.PetitionSource;
import vn.thanthien.kernel.contract.petition.PetitionStage;
import vn.thanthien.kernel.contract.petition.PetitionStatus;
import vn.thanthien.kernel.page.Conditions;
import vn.thanthien.kernel.text.VietnameseText;

/// Which petitions a worklist, a search or an export shows; what is absent does not narrow.
///
/// @param open those still on the desk
/// @param overdue those open beyond the deadline of the stage they are in, their clock running
/// @param receivedFrom received at or after
/// @param receivedTo received before
/// @param caseId those of one case
/// @param search a part of the name or of what it says, accents and case apart; only among the
///   caller's own unit's, never in the vault
public record PetitionFilter(
    @RestQuery @Nullable PetitionStatus status,
    @RestQuery @Nullable PetitionStage stage,
    @RestQuery @Nullable PetitionKind kind,
    @RestQuery @Nullable PetitionSource source,
    @RestQuery @Nullable Boolean open,
    @RestQuery @Nullable Boolean overdue,
    @RestQuery @Nullable @Size(max = 60) String unit,
    @RestQuery @Nullable @Size(max = 100) String handler,
    @RestQuery @Nullable Instant receivedFrom,
    @RestQuery @Nullable Instant receivedTo,
    @RestQuery @Nullable UUID caseId,
    @RestQuery @Nullable @Size(max = 100) String search) {

  /// @param searchable the unit whose submissions the caller may search, null for none
  Conditions conditions(@Nullable String searchable, Instant now) {
    var conditions = new Conditions();
    conditions.add(
        "stage in :stages", "stages", status == null ? null : stages(it -> it.status() == status));
    conditions.add("stage = :stage", "stage", stage);
    conditions.add("classification.kind = :kind", "kind", kind);
    conditions.add("source = :source", "source", source);
    if (open != null) {
      conditions.add(
          open ? "stage in :open" : "stage not in :open", "open", stages(PetitionStage::isOpen));
    }
    if (Boolean.TRUE.equals(overdue)) {
      conditions.add(
          """
          (stage in (CLASSIFIED, ACCEPTED, VERIFYING, IN_DIALOGUE)
           and case when clock.acceptedAt is null and clock.acceptDueAt is not null
                    then clock.acceptDueAt else clock.resolveDueAt end < :now)\
          """,
          "now",
          now);
    }
    conditions.add("unit = :unit", "unit", unit);
    conditions.add("handler = :handler", "handler", handler);
    conditions.add("clock.receivedAt >= :receivedFrom", "receivedFrom", receivedFrom);
    conditions.add("clock.receivedAt < :receivedTo", "receivedTo", receivedTo);
    conditions.add("caseId = :caseId", "caseId", caseId);
    if (search != null && !search.isBlank()) {
      conditions.add(
          """
          id in (select s.petitionId from Submission s
                  where s.unit = :searchable
                    and (s.foldedName like :search escape '\\'
                         or s.foldedContent like :search escape '\\'))\
          """,
          "search",
          "%" + VietnameseText.folded(search).replaceAll("([%_\\\\])", "\\\\$1") + "%");
      conditions.values().put("searchable", searchable == null ? "" : searchable);
    }
    return conditions;
  }

  private static List<PetitionStage> stages(Predicate<PetitionStage> which) {
    return Arrays.stream(PetitionStage.values()).filter(which).toList();
  }
}
