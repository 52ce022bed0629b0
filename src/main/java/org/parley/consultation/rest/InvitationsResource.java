package org.parley.consultation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
  public record Question(String token) {}

  @POST
  @Entrance
  public Participations.Invited read(Question question) {
    return participations.invited(question.token());
  }
}
