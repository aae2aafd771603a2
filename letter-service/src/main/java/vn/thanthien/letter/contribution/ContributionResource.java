package vn.thanthien.letter.contribution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.page.Page;

/// What people gave: land, labour, money, good deeds.
@Path("/api/letters/contributions")
@Produces(MediaType.APPLICATION_JSON)
class ContributionResource {

  private final ContributionDesk desk;
  private final Contributions contributions;
  private final Idempotency idempotency;
  private final Caller caller;

  @Inject
  ContributionResource(
      ContributionDesk desk, Contributions contributions, Idempotency idempotency, Caller caller) {
    this.desk = desk;
    this.contributions = contributions;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  /// Records a contribution and drafts its letter of thanks.
  @POST
  @Transactional
  @RolesAllowed(Role.LETTER_CLERK)
  @APIResponseSchema(value = ContributionView.class, responseCode = "201")
  public RestResponse<ContributionView> record(@NotNull @Valid RecordContribution request) {
    var id = idempotency.once(request, () -> desk.record(request));
    return RestResponse.ResponseBuilder.<ContributionView>created(
            URI.create("/api/letters/contributions/" + id))
        .entity(view(contributions.get(id)))
        .build();
  }

  /// It was recorded by mistake; a letter of thanks not yet issued is withdrawn with it.
  @POST
  @Path("{id}/withdrawal")
  @Transactional
  @RolesAllowed(Role.LETTER_CLERK)
  public ContributionView withdraw(UUID id) {
    return view(contributions.get(idempotency.once(id, () -> desk.withdraw(id))));
  }

  /// The newest first.
  @GET
  @Transactional
  @RolesAllowed({Role.LETTER_CLERK, Role.LEADER, Role.COMMUNE_ADMIN, Role.AUDITOR})
  public Page<ContributionView> page(
      @RestQuery @Nullable UUID after,
      @RestQuery @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    return Page.of(contributions.page(after, limit), limit, Contribution::id, this::view);
  }

  @GET
  @Path("{id}")
  @Transactional
  @RolesAllowed({Role.LETTER_CLERK, Role.LEADER, Role.COMMUNE_ADMIN, Role.AUDITOR})
  public ContributionView one(UUID id) {
    return view(contributions.get(id));
  }

  private ContributionView view(Contribution contribution) {
    var known =
        caller.unit().equals(contribution.unit())
            && (caller.has(Role.LETTER_CLERK) || caller.has(Role.LEADER));
    return ContributionView.of(contribution, known);
  }
}
