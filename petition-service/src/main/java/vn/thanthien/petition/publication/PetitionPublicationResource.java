package vn.thanthien.petition.publication;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import vn.thanthien.kernel.publication.PublicationDesk;
import vn.thanthien.kernel.publication.PublicationResource;

/// Orders to publish petitions again, and their daily counts.
@Path("/api/petitions/publication")
class PetitionPublicationResource extends PublicationResource {

  @Inject
  PetitionPublicationResource(PublicationDesk desk) {
    super(desk);
  }
}
