package vn.thanthien.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A line of a report's history on the wire.
///
/// @param actor sign-in name
/// @param actorName what the person is called, absent where that is not known
@JsonInclude(JsonInclude.Include.NON_NULL)
record StepView(
    ReportStep.Kind kind,
    Instant at,
    String actor,
    @Nullable String actorName,
    @Nullable String remarks) {

  static StepView of(ReportStep step, Map<String, String> names) {
    return new StepView(
        step.kind(), step.at(), step.actor(), names.get(step.actor()), step.remarks());
  }
}
