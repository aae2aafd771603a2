package vn.thanthien.dossier.publication;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import vn.thanthien.kernel.publication.PublicationDesk;
import vn.thanthien.kernel.publication.PublicationResource;

/// Orders to publish dossiers again, and their daily counts.
@Path("/api/dossiers/publication")
class DossierPublicationResource extends PublicationResource {

  @Inject
  DossierPublicationResource(PublicationDesk desk) {
    super(desk);
  }
}
