package org.parley.consultation.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.parley.consultation.Participations;
import org.parley.identity.Accounts;
import org.parley.identity.Credential;
import org.parley.identity.CurrentCaller;
import org.parley.identity.PersonView;

/** The caller, with everything that is theirs. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class MeResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Accounts accounts;
  @Inject
  private Participations participations;

  /** @param csrf for a browser, to send in {@code X-CSRF-Token} with every change */
  public record Me(PersonView person, Optional<String> csrf, @JsonUnwrapped Participations.Everything everything) {}

  @GET
  public Me show() {
    PersonView person = accounts.find(caller.get().requirePerson());
    return new Me(person, caller.session().map(Credential::csrf), participations.of(caller.get()));
  }
}
