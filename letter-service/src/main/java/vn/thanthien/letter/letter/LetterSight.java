package vn.thanthien.letter.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

/// Who may know to whom a letter goes and what it says: the desk of its own unit only.
@ApplicationScoped
public class LetterSight {

  private final Caller caller;

  @Inject
  LetterSight(Caller caller) {
    this.caller = caller;
  }

  LetterView view(Letter letter) {
    return LetterView.of(letter, reaches(letter));
  }

  /// Refuses whoever may not.
  ///
  /// @throws Refusal `forbidden`
  public void mustReach(Letter letter) {
    if (!reaches(letter)) {
      throw new Refusal(ProblemType.FORBIDDEN, "Nội dung thư chỉ dành cho đơn vị phát hành thư.");
    }
  }

  private boolean reaches(Letter letter) {
    return caller.unit().equals(letter.unit())
        && (caller.has(Role.LETTER_CLERK) || caller.has(Role.LEADER));
  }
}
