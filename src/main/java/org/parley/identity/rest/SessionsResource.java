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
  private Welcome welcome;

  /** Who signs in. */
  public record Attempt(String email, String password) {}

  @POST
  @Entrance
  public Response signIn(Attempt attempt) {
    return welcome.in(credentials.check(attempt.email(), attempt.password(), welcome.from()));
  }

  @DELETE
  @Path("current")
  public Response signOut() {
    return welcome.out();
  }
}
