package vn.thanthien.survey.ballot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The envelopes in the ballot boxes of the rounds the caller may see.
@ApplicationScoped
class SealedBallots implements PanacheRepositoryBase<SealedBallot, UUID> {}
