package org.parley.history.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.parley.history.Imports;
import org.parley.identity.CurrentCaller;
import org.parley.shared.Languages;

/** How far something is that takes longer than a request. */
@Path("jobs/{j}")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class JobsResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Imports imports;

  @GET
  public ImportAnswer show(@PathParam("j") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    return ImportAnswer.of(imports.find(caller.get(), id), Languages.negotiate(acceptLanguage));
  }
}
