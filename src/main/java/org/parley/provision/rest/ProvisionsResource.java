package org.parley.provision.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.parley.consultation.Consultations;
import org.parley.identity.CurrentCaller;
import org.parley.provision.ProvisionView;
import org.parley.provision.Provisions;
import org.parley.shared.Carries;
import org.parley.shared.ConsultationId;
import org.parley.shared.EntityTags;
import org.parley.shared.Listing;
import org.parley.shared.Once;
import org.parley.shared.Register;

/** The draft text of a consultation. */
@Path("consultations/{c}/provisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ProvisionsResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Consultations consultations;
  @Inject
  private Provisions provisions;
  @PathParam("c")
  private String slug;

  @POST
  @Once
  @APIResponseSchema(value = ProvisionView.class, responseCode = "201")
  @Carries(HttpHeaders.ETAG)
  public Response table(Provisions.Draft draft) {
    ProvisionView tabled = provisions.table(caller.get(), consultation(), draft);
    return Response.status(Response.Status.CREATED).entity(tabled).header(HttpHeaders.ETAG, EntityTags.of(tabled.version())).build();
  }

  @GET
  public Listing<ProvisionView> list(@BeanParam Register paging) {
    return paging.page(provisions.list(caller.get(), consultation(), paging.after(), paging.oneMore()), ProvisionView::number);
  }

  private ConsultationId consultation() {
    return consultations.bySlug(slug).id();
  }
}
