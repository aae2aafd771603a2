package vn.thanthien.kernel.contract.letter;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import vn.thanthien.kernel.contract.Fact;

/// Everything letter-service publishes on `letter-events`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = LetterState.class, name = "letter"),
  @JsonSubTypes.Type(value = LetterCounts.class, name = "daily-counts")
})
public sealed interface LetterFact extends Fact permits LetterState, LetterCounts {}
