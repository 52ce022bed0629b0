package org.parley.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.identity.Accounts;
import org.parley.identity.Credentials;
import org.parley.identity.CurrentCaller;
import org.parley.identity.Proven;
import org.parley.shared.Once;

/** The caller's own password. */
@Path("me/password")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PasswordResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Credentials credentials;
  @Inject
  private Accounts accounts;
  @Inject
  private Door door;

  /** @param current as it is now @param password as it is to be, 12 to 1,000 characters */
  @Schema(name = "PasswordChange", requiredProperties = {"current", "password"})
  public record Change(String current, String password) {}

  @POST
  @Once
  public void change(Change change) {
    Proven who = credentials.check(caller.get(), change.current(), door.networkAddress());
    accounts.changePassword(caller.get(), who, credentials.hash("password", change.password()));
  }
}
