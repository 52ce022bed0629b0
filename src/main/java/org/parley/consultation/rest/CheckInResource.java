package org.parley.consultation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.parley.consultation.CheckInView;
import org.parley.consultation.CheckIns;
import org.parley.consultation.Consultations;
import org.parley.identity.CurrentCaller;
import org.parley.shared.ConsultationId;

/** Whether the own delegation is at the meeting that is on. */
@Path("consultations/{c}/check-in")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class CheckInResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Consultations consultations;
  @Inject
  private CheckIns checkIns;
  @PathParam("c")
  private String slug;

  @PUT
  public CheckInView enter() {
    return checkIns.checkIn(caller.get(), consultation());
  }

  @DELETE
  public void leave() {
    checkIns.checkOut(caller.get(), consultation());
  }

  private ConsultationId consultation() {
    return consultations.bySlug(slug).id();
  }
}
