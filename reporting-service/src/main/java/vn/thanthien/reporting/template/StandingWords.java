package vn.thanthien.reporting.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.reporting.material.Programme;

/// What stands at the period's end, as words.
final class StandingWords {

  private final Programme.Standing standing;
  private final LocalDate lastDay;

  StandingWords(Programme.Standing standing, LocalDate lastDay) {
    this.standing = standing;
    this.lastDay = lastDay;
  }

  Words words() {
    var done = standing.tasks().stream().filter(task -> task.doneOn() != null).count();
    var overdue = standing.tasks().stream().filter(this::isOverdue).count();
    var people = standing.zaloGroups().stream().mapToLong(Programme.ZaloGroup::members).sum();
    var heads =
        standing.committee().stream()
            .filter(seat -> seat.role().equals("HEAD"))
            .map(Programme.Seat::office)
            .toList();
    var launchedOn = standing.launchedOn();
    return new Words(
        Map.of(
            "launched", launchedOn != null,
            "launchedDay",
                launchedOn == null
                    ? ""
                    : VietnameseFormat.longDate(launchedOn).replaceFirst("^ngày ", ""),
            "committee",
                list(standing.committee())
                    .with("hasHead", !heads.isEmpty())
                    .with("head", heads.isEmpty() ? "" : Wording.stripped(heads.getFirst())),
            "tasks",
                list(standing.tasks())
                    .with("done", VietnameseFormat.padded(done))
                    .with("hasOverdue", overdue > 0)
                    .with("overdue", VietnameseFormat.padded(overdue)),
            "zaloGroups",
                list(standing.zaloGroups()).with("people", VietnameseFormat.count(people)),
            "boxes",
                list(standing.suggestionBoxes())
                    .with("places", Wording.joined(lowered(standing.suggestionBoxes()))),
            "practices",
                Words.list(
                    standing.goodPractices().stream()
                        .map(title -> new Words(Map.of("title", Wording.stripped(title))))
                        .toList())));
  }

  private boolean isOverdue(Programme.Task task) {
    return task.doneOn() == null && task.dueOn() != null && !task.dueOn().isAfter(lastDay);
  }

  private static Words list(List<?> items) {
    return Words.list(items.stream().map(_ -> new Words(Map.of())).toList());
  }

  private static List<String> lowered(List<String> places) {
    return places.stream()
        .map(place -> Wording.lowerFirst(Wording.stripped(place)))
        .distinct()
        .toList();
  }
}
