package org.parley.voting.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.identity.CurrentCaller;
import org.parley.shared.Languages;
import org.parley.shared.LocalizedText;
import org.parley.shared.Once;
import org.parley.voting.Announcements;
import org.parley.voting.BallotView;
import org.parley.voting.Choice;
import org.parley.voting.ImportedBallots;
import org.parley.voting.Voting;

/** One ballot: opened, cast, closed, shown. */
@Path("ballots/{b}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class BallotResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Voting voting;
  @Inject
  private ImportedBallots imported;
  @Inject
  private Announcements announcements;
  @PathParam("b")
  private String id;
  @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
  private String acceptLanguage;

  /** How to open. @param closes when it closes by itself @param present ids or codes of those present; all where it is left out */
  public record Open(Instant closes, List<String> present) {}

  /** What to cast. @param reason of an objection; may be left out */
  @Schema(requiredProperties = "choice")
  public record Cast(Choice choice, String reason) {}

  /** The chair's reasons. */
  @Schema(requiredProperties = "disposition")
  public record Disposition(LocalizedText disposition) {}

  @GET
  public BallotAnswer show() {
    return answer(imported.find(caller.get(), id).orElseGet(() -> voting.find(caller.get(), id)));
  }

  @POST
  @Once
  @Path("open")
  public BallotAnswer open(Open request) {
    return answer(voting.open(caller.get(), id, Optional.ofNullable(request.closes()), Optional.ofNullable(request.present())));
  }

  /** The answer has no board: that is the same for all, and comes with the events. */
  @PUT
  @Path("vote")
  public BallotAnswer cast(Cast request) {
    return answer(voting.cast(caller.get(), id, request.choice(), request.reason()));
  }

  /** In a roll-call: who comes next. */
  @POST
  @Once
  @Path("call")
  public BallotAnswer call() {
    return answer(voting.call(caller.get(), id));
  }

  /** Under rough consensus the chair says whether it was found; it was, unless said otherwise. */
  @POST
  @Once
  @Path("close")
  public BallotAnswer close(@QueryParam("found") Boolean found) {
    return answer(voting.close(caller.get(), id, Optional.ofNullable(found)));
  }

  /** Why an objection has been addressed. */
  @PUT
  @Path("objections/{d}")
  public BallotAnswer dispose(@PathParam("d") String delegation, Disposition request) {
    return answer(voting.dispose(caller.get(), id, delegation, request.disposition()));
  }

  /** Of a secret ballot whose key is lost. */
  @POST
  @Once
  @Path("void")
  public BallotAnswer declareVoid() {
    return answer(voting.declareVoid(caller.get(), id));
  }

  /** Of what was adopted under silence. */
  @POST
  @Once
  @Path("announce")
  public BallotAnswer announce() {
    return answer(announcements.announce(caller.get(), id));
  }

  private BallotAnswer answer(BallotView ballot) {
    return BallotAnswer.of(ballot, Languages.negotiate(acceptLanguage));
  }
}
