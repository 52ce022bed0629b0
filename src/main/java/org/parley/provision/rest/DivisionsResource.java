package org.parley.provision.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.parley.identity.CurrentCaller;
import org.parley.provision.DivisionView;
import org.parley.provision.Divisions;
import org.parley.shared.Listing;
import org.parley.shared.Once;

/** The motions for division of a provision, in the order moved. */
@Path("provisions/{p}/divisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class DivisionsResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Divisions divisions;
  @PathParam("p")
  private String provision;

  @GET
  public Listing<DivisionView> list() {
    return Listing.whole(divisions.list(caller.get(), provision));
  }

  @POST
  @Once
  @APIResponseSchema(value = DivisionView.class, responseCode = "201")
  public Response move(Divisions.Draft draft) {
    return Response.status(Response.Status.CREATED).entity(divisions.move(caller.get(), provision, draft)).build();
  }
}
