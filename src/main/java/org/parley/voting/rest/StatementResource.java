package org.parley.voting.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.parley.identity.CurrentCaller;
import org.parley.shared.Once;
import org.parley.voting.StatementView;
import org.parley.voting.Statements;

/** One statement. */
@Path("statements/{s}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class StatementResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Statements statements;
  @PathParam("s")
  private String id;

  @POST
  @Once
  @Path("join")
  public StatementView join() {
    return statements.join(caller.get(), id);
  }
}
