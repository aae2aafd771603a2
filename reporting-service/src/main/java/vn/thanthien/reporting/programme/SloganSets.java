package vn.thanthien.reporting.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thanthien.kernel.caller.Caller;

/// The sets of slogans, version by version.
@ApplicationScoped
class SloganSets implements PanacheRepositoryBase<SloganSet, SloganSet.Key> {

  private final Caller caller;
  private final Clock clock;

  @Inject
  SloganSets(Caller caller, Clock clock) {
    this.caller = caller;
    this.clock = clock;
  }

  /// Every version, by code, the newest first.
  List<SloganSet> versions() {
    return list("order by code, version desc");
  }

  boolean knows(String code, LocalDate day) {
    return count("code = ?1 and validFrom <= ?2", code, day) > 0;
  }

  /// Adds a version; saying what the newest one says adds none.
  SloganSet put(String code, PutSloganSet set) {
    var newest =
        Optional.ofNullable(find("code = ?1 order by version desc", code).<SloganSet>firstResult());
    if (newest.isPresent() && newest.get().says(set)) {
      return newest.get();
    }
    var version = newest.map(SloganSet::version).orElse(0) + 1;
    var added = new SloganSet(code, version, set, clock.instant(), caller.name());
    persist(added);
    return added;
  }
}
