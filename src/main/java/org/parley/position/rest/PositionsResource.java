package org.parley.position.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.parley.consultation.Consultations;
import org.parley.identity.CurrentCaller;
import org.parley.position.PositionRevisionView;
import org.parley.position.PositionView;
import org.parley.position.Positions;
import org.parley.shared.Carries;
import org.parley.shared.ConsultationId;
import org.parley.shared.EntityTags;
import org.parley.shared.Listing;
import org.parley.shared.Paging;
import org.parley.shared.Register;

/** The matrix of a round: delegations by principles. */
@Path("consultations/{c}/rounds/{r}/positions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PositionsResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Consultations consultations;
  @Inject
  private Positions positions;
  @PathParam("c")
  private String slug;
  @PathParam("r")
  private String round;

  @GET
  public Listing<PositionView> list(@BeanParam Register paging) {
    return paging.page(positions.list(caller.get(), consultation(), round, paging.after(), paging.oneMore()), PositionView::place);
  }

  /** 201 with the first position that the delegation states on the principle, 200 with a later revision. */
  @PUT
  @Path("{principle}")
  @APIResponseSchema(value = PositionView.class, responseCode = "200")
  @Carries(HttpHeaders.ETAG)
  @APIResponse(responseCode = "201")
  public Response state(@PathParam("principle") String principle, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Positions.Draft draft) {
    Positions.Stated stated = positions.state(caller.get(), consultation(), round, principle, draft, EntityTags.version(ifMatch));
    return Response.status(stated.first() ? Response.Status.CREATED : Response.Status.OK).entity(stated.position())
        .header(HttpHeaders.ETAG, EntityTags.of(stated.position().revision())).build();
  }

  @GET
  @Path("{principle}/{delegation}/history")
  public Listing<PositionRevisionView> history(@PathParam("principle") String principle, @PathParam("delegation") String delegation, @BeanParam Paging paging) {
    return paging.page(positions.history(caller.get(), consultation(), new Positions.Cell(round, principle, delegation), paging.afterNumber(0), paging.oneMore()),
        revision -> String.valueOf(revision.revision()));
  }

  private ConsultationId consultation() {
    return consultations.bySlug(slug).id();
  }
}
