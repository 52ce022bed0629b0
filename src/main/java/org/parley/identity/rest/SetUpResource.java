package org.parley.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.parley.identity.Administrators;
import org.parley.identity.Credentials;
import org.parley.identity.Entrance;

/** Where the first administrator comes in, by the link in the log. */
@Path("set-up")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class SetUpResource {
  @Inject
  private Credentials credentials;
  @Inject
  private Administrators administrators;
  @Inject
  private Door door;
  @Context
  private UriInfo uri;

  /** @param token what follows the # of the link */
  @Schema(requiredProperties = {"token", "email", "name", "password"})
  public record SetUp(String token, String email, String name, String password) {}

  @POST
  @Entrance
  @APIResponseSchema(value = Door.Session.class, responseCode = "201")
  @SecurityRequirements
  @APIResponse(responseCode = "404")
  @APIResponse(responseCode = "409")
  public CompletionStage<Response> setUp(SetUp given) {
    Door.Visitor visitor = door.visitor(uri.getBaseUri());
    return credentials.forSetUp(given.token(), given.password())
        .thenApply(password -> door.in(visitor, administrators.appointFirst(given.email(), given.name(), password)));
  }
}
