package org.parley.voting.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.parley.consultation.Consultations;
import org.parley.identity.CurrentCaller;
import org.parley.shared.ConsultationId;
import org.parley.shared.Invalid;
import org.parley.shared.Languages;
import org.parley.shared.Listing;
import org.parley.shared.Once;
import org.parley.shared.Paging;
import org.parley.voting.BallotView;
import org.parley.voting.ImportedBallots;
import org.parley.voting.Voting;

/** Ballots of a consultation. */
@Path("consultations/{c}/ballots")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class BallotsResource {
  /** Before the number in a cursor: the own ballots have all been seen. */
  private static final String IMPORTED = "i";

  @Inject
  private CurrentCaller caller;
  @Inject
  private Consultations consultations;
  @Inject
  private Voting voting;
  @Inject
  private ImportedBallots importedBallots;
  @PathParam("c")
  private String slug;
  @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
  private String acceptLanguage;

  @POST
  @Once
  @APIResponseSchema(value = BallotAnswer.class, responseCode = "201")
  public Response prepare(Voting.Draft draft) {
    BallotAnswer prepared = BallotAnswer.of(voting.prepare(caller.get(), consultation(), draft), Languages.negotiate(acceptLanguage));
    return Response.status(Response.Status.CREATED).entity(prepared).build();
  }

  /**
   * Without their boards, in the order of their numbers: the consultation's own, then those that were imported.
   *
   * @param imported {@code false} for the own ones alone, {@code true} for the others alone
   */
  @GET
  public Listing<BallotAnswer> list(@BeanParam Paging paging, @QueryParam("imported") String imported) {
    String language = Languages.negotiate(acceptLanguage);
    List<BallotAnswer> found = found(paging.after().orElse("0"), imported, paging.oneMore()).stream()
        .map(ballot -> BallotAnswer.of(ballot, language)).toList();
    return paging.page(found, ballot -> (ballot.imported() ? IMPORTED : "") + ballot.number());
  }

  private List<BallotView> found(String cursor, String imported, int limit) {
    if (imported != null && !imported.equals("true") && !imported.equals("false")) {
      throw new Invalid("imported", "malformed");
    }
    boolean beyondOwn = cursor.startsWith(IMPORTED) || "true".equals(imported);
    List<BallotView> found = new ArrayList<>();
    if (!beyondOwn) {
      found.addAll(voting.list(caller.get(), consultation(), number(cursor), limit));
    }
    if (found.size() < limit && !"false".equals(imported)) {
      int seen = beyondOwn ? number(cursor.replaceFirst("^" + IMPORTED, "")) : 0;
      found.addAll(importedBallots.list(caller.get(), consultation(), seen, limit - found.size()));
    }
    return found;
  }

  private static int number(String cursor) {
    try {
      return Integer.parseInt(cursor);
    } catch (NumberFormatException noCursor) {
      throw new Invalid("after", "malformed");
    }
  }

  private ConsultationId consultation() {
    return consultations.bySlug(slug).id();
  }
}
