package org.parley.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.parley.identity.CurrentCaller;
import org.parley.identity.SignIns;
import org.parley.shared.PersonId;

/** People, apart from any consultation. */
@Path("people/{p}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PeopleResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private SignIns signIns;

  /** Ends every session and token of the person, at once. */
  @DELETE
  @Path("sessions")
  public void signOutEverywhere(@PathParam("p") String person) {
    signIns.endAll(caller.get(), new PersonId(person));
  }
}
