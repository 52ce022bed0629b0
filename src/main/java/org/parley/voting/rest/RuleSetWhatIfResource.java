package org.parley.voting.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.consultation.Consultations;
import org.parley.identity.CurrentCaller;
import org.parley.shared.Languages;
import org.parley.shared.Listing;
import org.parley.voting.RuleSets;

/** What a rule set would mean for the delegations there are. It changes nothing, so that asking twice is asking once. */
@Path("consultations/{c}/rule-set/what-if")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class RuleSetWhatIfResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Consultations consultations;
  @Inject
  private RuleSets ruleSets;
  @PathParam("c")
  private String slug;
  @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
  private String acceptLanguage;

  /** @param ruleSet a template's name or a whole rule set; the one that holds where it is left out */
  @Schema(name = "RuleSetQuestion")
  public record Question(JsonNode ruleSet) {}

  @POST
  public Listing<RuleSetAnswer.Meaning> ask(Question question) {
    Optional<JsonNode> given = Optional.ofNullable(question.ruleSet()).filter(json -> !json.isNull());
    return Listing.whole(RuleSetAnswer.of(ruleSets.prospects(caller.get(), consultations.bySlug(slug).id(), given),
        Languages.negotiate(acceptLanguage)));
  }
}
