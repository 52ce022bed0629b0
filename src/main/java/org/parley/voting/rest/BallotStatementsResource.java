package org.parley.voting.rest;

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
import org.parley.shared.Once;
import org.parley.voting.StatementView;
import org.parley.voting.Statements;

/** Statements on what one ballot decides. */
@Path("ballots/{b}/statements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class BallotStatementsResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Statements statements;
  @PathParam("b")
  private String ballot;

  @GET
  public Statements.OnBallot list() {
    return statements.list(caller.get(), ballot);
  }

  @POST
  @Once
  @APIResponseSchema(value = StatementView.class, responseCode = "201")
  public Response make(Statements.Draft draft) {
    return Response.status(Response.Status.CREATED).entity(statements.make(caller.get(), ballot, draft)).build();
  }
}
