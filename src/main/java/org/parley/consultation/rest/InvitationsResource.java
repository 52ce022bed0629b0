package org.parley.consultation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.parley.consultation.Participations;
import org.parley.identity.Entrance;

/** What an invitation says. A POST, so that the secret stands in no address and no log. */
@Path("invitations/read")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class InvitationsResource {
  @Inject
  private Participations participations;

  /** @param token what follows the # of the link */
  @Schema(name = "InvitationQuestion", requiredProperties = "token")
  public record Question(String token) {}

  @POST
  @Entrance
  @SecurityRequirements
  @APIResponseSchema(value = Participations.Invited.class, responseCode = "200")
  @APIResponse(responseCode = "404")
  public Participations.Invited read(Question question) {
    return participations.invited(question.token());
  }
}
