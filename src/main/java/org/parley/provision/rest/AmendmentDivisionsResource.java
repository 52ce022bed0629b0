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
import org.parley.provision.ChangeView;
import org.parley.provision.DivisionView;
import org.parley.provision.Divisions;
import org.parley.shared.Listing;
import org.parley.shared.Once;

/** What of an amendment can be voted on separately, and the motions for that, in the order moved. */
@Path("amendments/{a}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class AmendmentDivisionsResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Divisions divisions;
  @PathParam("a")
  private String amendment;

  @GET
  @Path("changes")
  public Listing<ChangeView> changes() {
    return Listing.whole(divisions.changes(caller.get(), amendment));
  }

  @GET
  @Path("divisions")
  public Listing<DivisionView> list() {
    return Listing.whole(divisions.listOfAmendment(caller.get(), amendment));
  }

  @POST
  @Once
  @Path("divisions")
  @APIResponseSchema(value = DivisionView.class, responseCode = "201")
  public Response move(Divisions.Draft draft) {
    return Response.status(Response.Status.CREATED).entity(divisions.moveOfAmendment(caller.get(), amendment, draft)).build();
  }
}
