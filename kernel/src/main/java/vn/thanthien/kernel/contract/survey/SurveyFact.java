package vn.thanthien.kernel.contract.survey;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import vn.thanthien.kernel.contract.Fact;

/// Everything survey-service publishes on `survey-events`: sums, never a single ballot.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = SurveyRoundState.class, name = "survey-round"),
  @JsonSubTypes.Type(value = SurveyCounts.class, name = "daily-counts")
})
public sealed interface SurveyFact extends Fact permits SurveyRoundState, SurveyCounts {}
