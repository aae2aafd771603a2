package vn.thanthien.survey.ballot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// All ballots the caller may see: added, never changed, never taken away.
@ApplicationScoped
class Ballots implements PanacheRepositoryBase<Ballot, UUID> {}
