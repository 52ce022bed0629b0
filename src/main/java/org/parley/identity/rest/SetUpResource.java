package org.parley.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.parley.identity.Administrators;
import org.parley.identity.Credentials;
import org.parley.identity.Entrance;
import org.parley.identity.HashedPassword;
import org.parley.identity.SetUpLink;

/** Where the first administrator comes in, by the link in the log. */
@Path("set-up")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class SetUpResource {
  @Inject
  private SetUpLink link;
  @Inject
  private Credentials credentials;
  @Inject
  private Administrators administrators;
  @Inject
  private Welcome welcome;

  /** @param token what follows the # of the link */
  public record SetUp(String token, String email, String name, String password) {}

  @POST
  @Entrance
  public Response setUp(SetUp given) {
    link.require(given.token());
    HashedPassword password = credentials.hash("password", given.password());
    Response welcomed = welcome.in(administrators.appointFirst(given.email(), given.name(), password));
    link.spend();
    return welcomed;
  }
}
