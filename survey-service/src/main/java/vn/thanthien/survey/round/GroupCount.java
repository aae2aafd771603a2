package vn.thanthien.survey.round;

/// Answers on the scale of five to the questions of one group (section), added up. Sums, so that
/// villages add up to communes and communes to districts.
///
/// @param valid answers
/// @param satisfied of these, 4 or 5
/// @param verySatisfied of these, 5
public record GroupCount(int valid, int satisfied, int verySatisfied) {

  public GroupCount plus(GroupCount more) {
    return new GroupCount(
        valid + more.valid, satisfied + more.satisfied, verySatisfied + more.verySatisfied);
  }
}
