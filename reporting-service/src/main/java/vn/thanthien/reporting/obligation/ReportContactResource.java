package vn.thanthien.reporting.obligation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.record.Revision;

/// Where the caller's own office is written to about its reports.
@Path("/api/report-contact")
@Produces(MediaType.APPLICATION_JSON)
class ReportContactResource {

  private final ReportContacts contacts;
  private final Caller caller;

  @Inject
  ReportContactResource(ReportContacts contacts, Caller caller) {
    this.contacts = contacts;
    this.caller = caller;
  }

  @GET
  @Transactional
  @RolesAllowed({Role.COMMUNE_ADMIN, Role.DISTRICT_ADMIN})
  public RestResponse<ContactView> own() {
    return contacts
        .of(caller.unit())
        .map(ReportContactResource::answer)
        .orElseGet(() -> Revision.answer(new ContactView(null), 0));
  }

  @PUT
  // without it a text/plain body would be handed to the record of one text
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @RolesAllowed({Role.COMMUNE_ADMIN, Role.DISTRICT_ADMIN})
  public RestResponse<ContactView> put(
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid Contact request) {
    var known = contacts.of(caller.unit());
    Revision.check(ifMatch, known.map(ReportContact::revision).orElse(0L));
    var contact = known.orElseGet(() -> new ReportContact(caller.unit(), request.email().strip()));
    if (known.isPresent()) {
      contact.moveTo(request.email().strip());
    } else {
      contacts.persist(contact);
    }
    return answer(contact);
  }

  private static RestResponse<ContactView> answer(ReportContact contact) {
    return Revision.answer(new ContactView(contact.email()), contact.revision());
  }

  /// @param email absent while none is known
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ContactView(@Nullable String email) {}

  /// @param email the office's, never a person's own
  record Contact(@NotBlank @Email @Size(max = 200) String email) {}
}
