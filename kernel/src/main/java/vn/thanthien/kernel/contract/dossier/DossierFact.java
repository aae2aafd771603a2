package vn.thanthien.kernel.contract.dossier;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import vn.thanthien.kernel.contract.Fact;

/// Everything dossier-service publishes on `dossier-events`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = DossierState.class, name = "dossier"),
  @JsonSubTypes.Type(value = DossierCounts.class, name = "daily-counts")
})
public sealed interface DossierFact extends Fact permits DossierState, DossierCounts {}
