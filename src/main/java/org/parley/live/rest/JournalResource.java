package org.parley.live.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.parley.identity.CurrentCaller;
import org.parley.live.Readings;

/** The consultation's journal by cursor: what the WebSocket brings, for whoever asks instead of listening. */
@Path("consultations/{c}/journal")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class JournalResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Readings readings;
  @PathParam("c")
  private String slug;

  @GET
  @SecurityRequirements
  public Readings.Reading read(@QueryParam("after") String after, @QueryParam("limit") String limit) {
    return readings.consultation(caller.get(), slug, Cursors.after(after), Cursors.limit(limit));
  }
}
