package org.parley.live.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.parley.identity.CurrentCaller;
import org.parley.live.Readings;

/** The installation's journal by cursor, for administrators: accounts and sign-ins. */
@Path("journal")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PlatformJournalResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Readings readings;

  @GET
  public Readings.Reading read(@QueryParam("after") String after, @QueryParam("limit") String limit) {
    return readings.platform(caller.get(), Cursors.after(after), Cursors.limit(limit));
  }
}
