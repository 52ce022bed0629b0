package org.parley.history.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.parley.consultation.Consultations;
import org.parley.history.History;
import org.parley.history.HistoryView;
import org.parley.history.MemberHistory;
import org.parley.history.MemberTurnout;
import org.parley.identity.CurrentCaller;
import org.parley.shared.ConsultationId;
import org.parley.shared.Languages;
import org.parley.shared.Listing;
import org.parley.shared.Paging;

/** The voting history of a body. */
@Path("consultations/{c}/history")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class HistoryResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Consultations consultations;
  @Inject
  private History history;
  @PathParam("c")
  private String slug;
  @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
  private String acceptLanguage;

  @GET
  public HistoryView overview() {
    return history.overview(caller.get(), consultation());
  }

  /** The latest first. */
  @GET
  @Path("roll-calls")
  public Listing<RollCallAnswer> list(@QueryParam("session") String session, @QueryParam("text") String text, @QueryParam("outcome") String outcome,
      @QueryParam("member") String member, @QueryParam("choice") String choice, @BeanParam Paging paging) {
    List<RollCallAnswer> found = history.search(caller.get(), consultation(), Wanted.filter(session, text, outcome, member, choice),
            paging.after().map(Wanted::place), paging.oneMore()).stream()
        .map(one -> RollCallAnswer.of(one, language())).toList();
    return paging.page(found, Wanted::cursor);
  }

  @GET
  @Path("roll-calls/{r}")
  public RollCallAnswer show(@PathParam("r") String id) {
    return RollCallAnswer.of(history.sheet(caller.get(), consultation(), id, language()), language());
  }

  @GET
  @Path("members")
  public Listing<MemberTurnout> members() {
    return Listing.whole(history.members(caller.get(), consultation(), language()));
  }

  @GET
  @Path("members/{m}")
  public MemberHistory member(@PathParam("m") String code) {
    return history.member(caller.get(), consultation(), code, language());
  }

  private String language() {
    return Languages.negotiate(acceptLanguage);
  }

  private ConsultationId consultation() {
    return consultations.bySlug(slug).id();
  }
}
