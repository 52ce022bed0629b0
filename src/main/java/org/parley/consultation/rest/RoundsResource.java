package org.parley.consultation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.parley.consultation.Consultations;
import org.parley.consultation.Phase;
import org.parley.consultation.RoundView;
import org.parley.consultation.Rounds;
import org.parley.identity.CurrentCaller;
import org.parley.shared.ConsultationId;
import org.parley.shared.Listing;
import org.parley.shared.LocalizedText;
import org.parley.shared.Once;
import org.parley.shared.Register;

/** Rounds and their phases. */
@Path("consultations/{c}/rounds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class RoundsResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Consultations consultations;
  @Inject
  private Rounds rounds;
  @PathParam("c")
  private String slug;

  /** A round to open. */
  @Schema(requiredProperties = "title")
  public record OpenRound(LocalizedText title) {}

  /** A phase to open. @param closes when the server is to move on by itself @param present ids or codes of those present; all where it is left out */
  @Schema(requiredProperties = "phase")
  public record OpenPhase(Phase phase, Instant closes, List<String> present) {}

  /** A new closing instant. */
  @Schema(requiredProperties = "closes")
  public record Extend(Instant closes) {}

  @POST
  @Once
  @APIResponseSchema(value = RoundView.class, responseCode = "201")
  public Response open(OpenRound request) {
    return Response.status(Response.Status.CREATED).entity(rounds.open(caller.get(), consultation(), request.title())).build();
  }

  @GET
  @SecurityRequirements
  public Listing<RoundView> list(@BeanParam Register paging) {
    return paging.pageOf(rounds.list(consultation()), round -> String.format("%06d", round.number()));
  }

  @GET
  @Path("{r}")
  @SecurityRequirements
  public RoundView show(@PathParam("r") String round) {
    return rounds.find(consultation(), round);
  }

  @POST
  @Once
  @Path("{r}/phase")
  public RoundView openPhase(@PathParam("r") String round, OpenPhase request) {
    return rounds.openPhase(caller.get(), consultation(), round, request.phase(), Optional.ofNullable(request.closes()),
        Optional.ofNullable(request.present()));
  }

  @POST
  @Once
  @Path("{r}/extend")
  public RoundView extend(@PathParam("r") String round, Extend request) {
    return rounds.extend(caller.get(), consultation(), round, request.closes());
  }

  private ConsultationId consultation() {
    return consultations.bySlug(slug).id();
  }
}
