package vn.thanthien.petition.petition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// All submissions the caller's units hold; who may read one is the resource's question.
@ApplicationScoped
class Submissions implements PanacheRepositoryBase<Submission, UUID> {}
