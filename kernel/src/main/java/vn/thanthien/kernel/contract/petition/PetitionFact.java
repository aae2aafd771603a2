package vn.thanthien.kernel.contract.petition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import vn.thanthien.kernel.contract.Fact;

/// Everything petition-service publishes on `petition-events`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PetitionState.class, name = "petition"),
  @JsonSubTypes.Type(value = ReceptionSessionState.class, name = "reception-session"),
  @JsonSubTypes.Type(value = DialogueState.class, name = "dialogue"),
  @JsonSubTypes.Type(value = ReceptionPlanState.class, name = "reception-plan"),
  @JsonSubTypes.Type(value = ReceptionVisitState.class, name = "reception-visit"),
  @JsonSubTypes.Type(value = FieldVisitState.class, name = "field-visit"),
  @JsonSubTypes.Type(value = BoxOpeningState.class, name = "box-opening"),
  @JsonSubTypes.Type(value = OpinionState.class, name = "opinion"),
  @JsonSubTypes.Type(value = PetitionCounts.class, name = "daily-counts")
})
public sealed interface PetitionFact extends Fact
    permits PetitionState,
        ReceptionSessionState,
        DialogueState,
        ReceptionPlanState,
        ReceptionVisitState,
        FieldVisitState,
        BoxOpeningState,
        OpinionState,
        PetitionCounts {}
