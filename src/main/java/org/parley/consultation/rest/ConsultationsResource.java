package org.parley.consultation.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.parley.consultation.ConsultationView;
import org.parley.consultation.Consultations;
import org.parley.consultation.DelegationView;
import org.parley.consultation.Delegations;
import org.parley.consultation.Floor;
import org.parley.consultation.RoundView;
import org.parley.consultation.Rounds;
import org.parley.identity.Access;
import org.parley.identity.Action;
import org.parley.identity.CurrentCaller;
import org.parley.identity.Member;
import org.parley.identity.Role;
import org.parley.identity.Standing;
import org.parley.shared.Carries;
import org.parley.shared.Listing;
import org.parley.shared.Once;
import org.parley.shared.Paging;

/** Opens, lists and shows consultations. */
@Path("consultations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ConsultationsResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Consultations consultations;
  @Inject
  private Delegations delegations;
  @Inject
  private Rounds rounds;
  @Inject
  private Floor floor;
  @Inject
  private Access access;

  /** The caller's own part. */
  public record OwnPart(Role role, Optional<Standing> standing, Optional<DelegationView.Named> delegation) {}

  /** A consultation in the list. */
  public record Summary(@JsonUnwrapped ConsultationView consultation, Optional<RoundView> currentRound) {}

  /** A consultation with what the caller may do in it. */
  public record Whole(@JsonUnwrapped ConsultationView consultation, List<RoundView> rounds, Optional<RoundView> currentRound,
      Optional<OwnPart> member, List<Action> permits) {}

  @POST
  @Once
  @APIResponseSchema(value = Whole.class, responseCode = "201")
  @Carries(HttpHeaders.LOCATION)
  public Response open(Consultations.Draft draft) {
    ConsultationView opened = consultations.open(caller.get(), draft);
    return Response.created(URI.create("consultations/" + opened.slug())).entity(whole(opened)).build();
  }

  @GET
  @SecurityRequirements
  public Listing<Summary> list(@BeanParam Paging paging) {
    List<Summary> found = consultations.list(paging.after(), paging.oneMore()).stream()
        .map(consultation -> new Summary(consultation, rounds.current(consultation.id()))).toList();
    return paging.page(found, summary -> summary.consultation().slug());
  }

  @GET
  @Path("{c}")
  @SecurityRequirements
  public Whole show(@PathParam("c") String slug) {
    return whole(consultations.bySlug(slug));
  }

  private Whole whole(ConsultationView consultation) {
    return new Whole(consultation, rounds.list(consultation.id()), rounds.current(consultation.id()),
        access.member(caller.get(), consultation.id()).map(this::ownPart), floor.permits(caller.get(), consultation.id()));
  }

  private OwnPart ownPart(Member member) {
    return new OwnPart(member.role(), member.standing(), member.delegation().map(id -> delegations.named(member.consultation(), id)));
  }
}
