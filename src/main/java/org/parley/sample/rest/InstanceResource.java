package org.parley.sample.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.parley.sample.SampleAccount;
import org.parley.sample.SampleAccounts;
import org.parley.shared.Languages;

/** What this installation is, for the page before sign-in. */
@Path("instance")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class InstanceResource {
  @Inject
  private SampleAccounts accounts;

  /** @param accounts in sample mode only: everyone who can sign in, with the password */
  public record Instance(String name, boolean sample, List<String> languages, Optional<List<SampleAccount>> accounts) {}

  @GET
  @SecurityRequirements
  public Instance show() {
    return new Instance("Parley", accounts.areShown(), Languages.OFFERED,
        accounts.areShown() ? Optional.of(accounts.list()) : Optional.empty());
  }
}
