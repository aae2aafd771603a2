package vn.thanthien.reporting.material;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.record.VisitCounts;

/// How a commune directs the programme, as its report's records tell: what the report of the unit
/// above counts.
///
/// @param plan whether it issued a plan (Kế hoạch)
/// @param regulation whether it issued the committee's regulation (Quy chế)
/// @param launched whether the model was launched by the period's end
/// @param practices good practice it recorded
/// @param visits absent in a report frozen before they were kept
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Direction(
    boolean committee,
    boolean plan,
    boolean regulation,
    boolean launched,
    List<String> practices,
    @Nullable VisitCounts visits) {

  private static final String PLAN = "kế hoạch";
  private static final String REGULATION = "quy chế";

  public Direction {
    practices = List.copyOf(practices);
  }

  /// What a commune's own material tells.
  public static Direction of(Material material) {
    var programme = material.programme();
    var own =
        programme.documents().stream()
            .filter(document -> document.level().equals("COMMUNE"))
            .filter(document -> document.purpose().equals("DIRECTION"))
            .toList();
    return new Direction(
        !programme.standing().committee().isEmpty(),
        own.stream().anyMatch(document -> says(document.type(), PLAN)),
        own.stream()
            .anyMatch(document ->
                says(document.type(), REGULATION) || says(document.subject(), REGULATION)),
        programme.standing().launchedOn() != null
            || programme.events().stream().anyMatch(event -> event.kind().equals("LAUNCH")),
        programme.standing().goodPractices(),
        material.visits());
  }

  private static boolean says(String text, String word) {
    return text.toLowerCase(Locale.ROOT).contains(word);
  }
}
