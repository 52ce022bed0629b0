package org.parley.voting.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.parley.consultation.Consultations;
import org.parley.identity.CurrentCaller;
import org.parley.shared.ConsultationId;
import org.parley.shared.Invalid;
import org.parley.shared.Languages;
import org.parley.shared.Once;
import org.parley.shared.Paging;
import org.parley.voting.Voting;

/** Ballots of a consultation. */
@Path("consultations/{c}/ballots")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class BallotsResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Consultations consultations;
  @Inject
  private Voting voting;
  @Context
  private UriInfo uri;
  @PathParam("c")
  private String slug;
  @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
  private String acceptLanguage;

  @POST
  @Once
  public Response prepare(Voting.Draft draft) {
    BallotAnswer prepared = BallotAnswer.of(voting.prepare(caller.get(), consultation(), draft), Languages.negotiate(acceptLanguage));
    return Response.status(Response.Status.CREATED).entity(prepared).build();
  }

  /** In the order of their numbers, without their boards. */
  @GET
  public Response list(@QueryParam("limit") String limit, @QueryParam("after") String after) {
    int wanted = Paging.limit(limit);
    String language = Languages.negotiate(acceptLanguage);
    int seen = Paging.after(after).map(BallotsResource::number).orElse(0);
    List<BallotAnswer> found = voting.list(caller.get(), consultation(), seen, wanted + 1).stream()
        .map(ballot -> BallotAnswer.of(ballot, language)).toList();
    return Paging.answer(found, wanted, ballot -> String.valueOf(ballot.number()), uri.getRequestUri().getPath());
  }

  private static int number(String cursor) {
    try {
      return Integer.parseInt(cursor);
    } catch (NumberFormatException noCursor) {
      throw new Invalid("after", "malformed");
    }
  }

  private ConsultationId consultation() {
    return consultations.bySlug(slug).id();
  }
}
