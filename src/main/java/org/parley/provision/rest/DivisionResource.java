package org.parley.provision.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.parley.identity.CurrentCaller;
import org.parley.provision.DivisionView;
import org.parley.provision.Divisions;
import org.parley.provision.RedlineView;
import org.parley.shared.Once;

/** One motion for division: shown, objected to, withdrawn; the chair determines what is operative. */
@Path("divisions/{d}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class DivisionResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Divisions divisions;
  @PathParam("d")
  private String id;

  @GET
  public DivisionView show() {
    return divisions.show(caller.get(), id);
  }

  @GET
  @Path("redline")
  public RedlineView redline(@QueryParam("lang") String lang) {
    return divisions.redline(caller.get(), id, Optional.ofNullable(lang));
  }

  @POST
  @Once
  @Path("object")
  public DivisionView object() {
    return divisions.object(caller.get(), id);
  }

  @POST
  @Once
  @Path("operative")
  public DivisionView determine(Divisions.Operative operative) {
    return divisions.determine(caller.get(), id, operative);
  }

  @POST
  @Once
  @Path("withdraw")
  public DivisionView withdraw() {
    return divisions.withdraw(caller.get(), id);
  }
}
