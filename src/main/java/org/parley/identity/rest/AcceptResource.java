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
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.parley.identity.Credentials;
import org.parley.identity.Entrance;
import org.parley.identity.Invitations;

/** Taking up an invitation; what it says is read at {@code invitations/read}. */
@Path("invitations/accept")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class AcceptResource {
  @Inject
  private Credentials credentials;
  @Inject
  private Invitations invitations;
  @Inject
  private Door door;
  @Context
  private UriInfo uri;

  /** @param token what follows the # of the link @param password the account's, or the one to set where it has none @param name as the person wants to be called */
  @Schema(name = "Acceptance", requiredProperties = {"token", "password"})
  public record Answer(String token, String password, Optional<String> name) {}

  @POST
  @Entrance
  @APIResponseSchema(value = Door.Session.class, responseCode = "201")
  @SecurityRequirements
  @APIResponse(responseCode = "404")
  @APIResponse(responseCode = "429")
  public CompletionStage<Response> accept(Answer answer) {
    Door.Visitor visitor = door.visitor(uri.getBaseUri());
    return credentials.forInvitation(answer.token(), answer.password(), visitor.address())
        .thenApply(acceptance -> door.in(visitor, invitations.accept(acceptance, answer.name())));
  }
}
