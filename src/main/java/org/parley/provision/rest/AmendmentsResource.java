package org.parley.provision.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.parley.identity.CurrentCaller;
import org.parley.provision.AmendmentView;
import org.parley.provision.Amendments;
import org.parley.provision.OrderOfVoting;
import org.parley.shared.Listing;
import org.parley.shared.Once;

/** The amendments to a provision, in the order of voting. */
@Path("provisions/{p}/amendments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class AmendmentsResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Amendments amendments;
  @Inject
  private OrderOfVoting order;
  @PathParam("p")
  private String provision;

  /** The order to fix. */
  @Schema(name = "AmendmentOrder", requiredProperties = "order")
  public record Order(List<OrderOfVoting.Placed> order) {}

  @GET
  public Listing<AmendmentView> list() {
    return Listing.whole(amendments.list(caller.get(), provision));
  }

  @POST
  @Once
  @APIResponseSchema(value = AmendmentView.class, responseCode = "201")
  public Response table(Amendments.Draft draft) {
    return Response.status(Response.Status.CREATED).entity(amendments.table(caller.get(), provision, draft)).build();
  }

  @PUT
  @Path("order")
  public Listing<AmendmentView> fix(Order wanted) {
    return Listing.whole(order.fix(caller.get(), provision, wanted.order()));
  }
}
