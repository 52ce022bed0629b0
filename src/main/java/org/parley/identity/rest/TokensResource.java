package org.parley.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.parley.identity.Credentials;
import org.parley.identity.CurrentCaller;
import org.parley.identity.Entrance;
import org.parley.identity.Proven;
import org.parley.identity.SignInKind;
import org.parley.identity.SignIns;
import org.parley.identity.Started;

/** Signing in and out with a program. */
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class TokensResource {
  @Inject
  private Credentials credentials;
  @Inject
  private SignIns signIns;
  @Inject
  private CurrentCaller caller;
  @Inject
  private Door door;

  /** @param token to send as {@code Authorization: Bearer}; shown this once */
  public record Token(String token, Instant expires) {}

  @POST
  @Entrance
  @APIResponseSchema(value = Token.class, responseCode = "201")
  @SecurityRequirements
  @APIResponse(responseCode = "429")
  public CompletionStage<Response> issue(SessionsResource.Attempt attempt) {
    return credentials.check(attempt.email(), attempt.password(), door.networkAddress()).thenApply(this::issue);
  }

  private Response issue(Proven who) {
    Started started = signIns.begin(who, SignInKind.TOKEN, Optional.empty());
    return Response.status(Response.Status.CREATED).entity(new Token(started.credential().secret(), started.expires())).build();
  }

  @DELETE
  @Path("current")
  public void end() {
    signIns.end(caller.get());
  }
}
