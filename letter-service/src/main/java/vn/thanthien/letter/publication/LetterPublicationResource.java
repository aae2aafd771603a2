package vn.thanthien.letter.publication;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import vn.thanthien.kernel.publication.PublicationDesk;
import vn.thanthien.kernel.publication.PublicationResource;

/// Orders to publish letters again, and their daily counts.
@Path("/api/letters/publication")
class LetterPublicationResource extends PublicationResource {

  @Inject
  LetterPublicationResource(PublicationDesk desk) {
    super(desk);
  }
}
