package org.parley.voting.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.identity.CurrentCaller;
import org.parley.shared.Once;
import org.parley.voting.Statements;

/** The time that is allowed for explanations of a vote. */
@Path("ballots/{b}/explanations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ExplanationsResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Statements statements;
  @PathParam("b")
  private String ballot;

  /** From when on there is none. */
  @Schema(requiredProperties = "until")
  public record Limit(Instant until) {}

  @POST
  @Once
  public Statements.OnBallot limit(Limit limit) {
    return statements.limitExplanations(caller.get(), ballot, limit.until());
  }
}
