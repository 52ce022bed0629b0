package org.parley.provision.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.parley.identity.CurrentCaller;
import org.parley.provision.Amendments;
import org.parley.provision.RedlineView;

/** A wording that somebody is at work on. It changes nothing, so that asking twice is asking once. */
@Path("provisions/{p}/amendments/redline")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class WordingResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Amendments amendments;
  @PathParam("p")
  private String provision;

  @POST
  public RedlineView redline(Amendments.Attempt attempt) {
    return amendments.redline(caller.get(), provision, attempt);
  }
}
