package vn.thanthien.survey.ballot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.survey.round.SurveyRound;

/// All ballots the caller may see: added, never changed, never taken away.
@ApplicationScoped
public class Ballots implements PanacheRepositoryBase<Ballot, UUID> {

  private final Remarks remarks;
  private final SecureRandom lot = new SecureRandom();

  @Inject
  Ballots(Remarks remarks) {
    this.remarks = remarks;
  }

  /// Puts ballots in, in an order drawn by lot: where a row lies must not tell when it came. Their
  /// words are drawn apart, from all villages together.
  public void put(SurveyRound round, List<Bundle> bundles) {
    var ballots = new ArrayList<Ballot>();
    var words = new ArrayList<Remark>();
    for (var bundle : bundles) {
      for (var cast : bundle.casts()) {
        ballots.add(new Ballot(round, bundle.village(), cast));
        cast.answers()
            .words()
            .forEach((question, text) -> words.add(new Remark(round, question, text)));
      }
    }
    Collections.shuffle(ballots, lot);
    Collections.shuffle(words, lot);
    persist(ballots);
    remarks.persist(words);
  }

  /// Ballots of one village, or of a round that is not split by village.
  public record Bundle(@Nullable String village, List<Cast> casts) {}
}
