package org.parley.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.parley.identity.Credentials;
import org.parley.identity.Entrance;

/** Signing in and out with a browser. */
@Path("sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class SessionsResource {
  @Inject
  private Credentials credentials;
  @Inject
  private Door door;
  @Context
  private UriInfo uri;

  /** Who signs in. */
  @Schema(name = "SignIn", requiredProperties = {"email", "password"})
  public record Attempt(String email, String password) {}

  @POST
  @Entrance
  @APIResponseSchema(value = Door.Session.class, responseCode = "201")
  @SecurityRequirements
  @APIResponse(responseCode = "429")
  public CompletionStage<Response> signIn(Attempt attempt) {
    Door.Visitor visitor = door.visitor(uri.getBaseUri());
    return credentials.check(attempt.email(), attempt.password(), visitor.address()).thenApply(who -> door.in(visitor, who));
  }

  @DELETE
  @Path("current")
  @APIResponse(responseCode = "204")
  public Response signOut() {
    return door.out(uri.getBaseUri());
  }
}
