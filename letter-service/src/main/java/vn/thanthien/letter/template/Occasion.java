package vn.thanthien.letter.template;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

/// What a letter is written for; each occasion has a wording of its own.
///
/// @param lifeEvent the civil-status event, absent for every other reason; only of a kind that goes
///   with the letter's
public record Occasion(LetterKind kind, @Nullable LifeEvent lifeEvent) {

  public Occasion {
    if (lifeEvent != null && kind != kindFor(lifeEvent)) {
      throw new Refusal(
          ProblemType.INVALID, "Loại thư này không viết cho sự kiện hộ tịch đó.", "lifeEvent");
    }
  }

  /// The letter a life event calls for: joy is shared, and so is grief.
  public static Occasion of(LifeEvent lifeEvent) {
    return new Occasion(kindFor(lifeEvent), lifeEvent);
  }

  /// Every occasion there is.
  static List<Occasion> all() {
    var all = new ArrayList<Occasion>();
    for (var kind : LetterKind.values()) {
      all.add(new Occasion(kind, null));
    }
    for (var lifeEvent : LifeEvent.values()) {
      all.add(of(lifeEvent));
    }
    return all;
  }

  private static LetterKind kindFor(LifeEvent lifeEvent) {
    return switch (lifeEvent) {
      case BIRTH, MARRIAGE -> LetterKind.CONGRATULATION;
      case DEATH -> LetterKind.CONDOLENCE;
    };
  }
}
