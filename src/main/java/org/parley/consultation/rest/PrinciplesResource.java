package org.parley.consultation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.parley.consultation.Consultations;
import org.parley.consultation.PrincipleView;
import org.parley.consultation.Principles;
import org.parley.identity.CurrentCaller;
import org.parley.shared.ConsultationId;
import org.parley.shared.Listing;
import org.parley.shared.Once;
import org.parley.shared.Register;

/** Framework principles. */
@Path("consultations/{c}/principles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PrinciplesResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Consultations consultations;
  @Inject
  private Principles principles;
  @PathParam("c")
  private String slug;

  @POST
  @Once
  @APIResponseSchema(value = PrincipleView.class, responseCode = "201")
  public Response add(Principles.Draft draft) {
    return Response.status(Response.Status.CREATED).entity(principles.add(caller.get(), consultation(), draft)).build();
  }

  @GET
  @SecurityRequirements
  public Listing<PrincipleView> list(@BeanParam Register paging) {
    return paging.page(principles.list(consultation(), paging.after(), paging.oneMore()), PrincipleView::code);
  }

  private ConsultationId consultation() {
    return consultations.bySlug(slug).id();
  }
}
