package org.parley.consultation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.parley.consultation.CheckInSheet;
import org.parley.consultation.CheckIns;
import org.parley.consultation.Consultations;
import org.parley.identity.CurrentCaller;
import org.parley.shared.ConsultationId;

/** Who is at the meeting that is on. */
@Path("consultations/{c}/check-ins")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class CheckInsResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Consultations consultations;
  @Inject
  private CheckIns checkIns;
  @PathParam("c")
  private String slug;

  @GET
  public CheckInSheet show() {
    return checkIns.sheet(caller.get(), consultation());
  }

  private ConsultationId consultation() {
    return consultations.bySlug(slug).id();
  }
}
