package vn.thanthien.petition.opinion;

import java.util.UUID;
import vn.thanthien.kernel.contract.petition.OpinionChannel;

/// The records of one channel at which opinions are voiced; each feature that has such records
/// answers for its own.
public interface Occasions {

  OpinionChannel channel();

  /// The record of an id, as the occasion of an opinion.
  ///
  /// @throws vn.thanthien.kernel.problem.Refusal `not-found` when there is none in the caller's
  ///   units, `wrong-state` when it takes no opinions
  Occasion occasion(UUID id);
}
