package vn.thanthien.survey.publication;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import vn.thanthien.kernel.publication.PublicationDesk;
import vn.thanthien.kernel.publication.PublicationResource;

/// Orders to publish rounds again, and their daily counts.
@Path("/api/survey-rounds/publication")
class SurveyPublicationResource extends PublicationResource {

  @Inject
  SurveyPublicationResource(PublicationDesk desk) {
    super(desk);
  }
}
