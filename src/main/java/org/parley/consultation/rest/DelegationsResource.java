package org.parley.consultation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.parley.consultation.Consultations;
import org.parley.consultation.DelegationView;
import org.parley.consultation.Delegations;
import org.parley.identity.CurrentCaller;
import org.parley.shared.Carries;
import org.parley.shared.ConsultationId;
import org.parley.shared.EntityTags;
import org.parley.shared.Listing;
import org.parley.shared.Once;
import org.parley.shared.Register;

/** Delegations of a consultation. */
@Path("consultations/{c}/delegations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class DelegationsResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Consultations consultations;
  @Inject
  private Delegations delegations;
  @PathParam("c")
  private String slug;

  @POST
  @Once
  @APIResponseSchema(value = DelegationView.class, responseCode = "201")
  public Response admit(Delegations.Draft draft) {
    return Response.status(Response.Status.CREATED).entity(delegations.admit(caller.get(), consultation(), draft)).build();
  }

  @GET
  @SecurityRequirements
  public Listing<DelegationView> list(@BeanParam Register paging) {
    return paging.page(delegations.list(consultation(), paging.after(), paging.oneMore()), DelegationView::code);
  }

  @GET
  @Path("{d}")
  @APIResponseSchema(value = DelegationView.class, responseCode = "200")
  @Carries(HttpHeaders.ETAG)
  @SecurityRequirements
  public Response show(@PathParam("d") String delegation) {
    return answer(delegations.findVersioned(consultation(), delegation));
  }

  @PATCH
  @Path("{d}")
  @APIResponseSchema(value = DelegationView.class, responseCode = "200")
  @Carries(HttpHeaders.ETAG)
  public Response change(@PathParam("d") String delegation, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Delegations.Change change) {
    return answer(delegations.change(caller.get(), consultation(), delegation, change, EntityTags.version(ifMatch)));
  }

  private static Response answer(Delegations.Versioned versioned) {
    return Response.ok(versioned.delegation()).header(HttpHeaders.ETAG, EntityTags.of(versioned.version())).build();
  }

  private ConsultationId consultation() {
    return consultations.bySlug(slug).id();
  }
}
