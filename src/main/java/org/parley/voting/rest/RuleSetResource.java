package org.parley.voting.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.parley.consultation.Consultations;
import org.parley.identity.CurrentCaller;
import org.parley.shared.Carries;
import org.parley.shared.ConsultationId;
import org.parley.shared.EntityTags;
import org.parley.shared.Invalid;
import org.parley.shared.Languages;
import org.parley.voting.RuleSetView;
import org.parley.voting.RuleSets;

/** A consultation's rules of procedure. */
@Path("consultations/{c}/rule-set")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class RuleSetResource {
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

  /** The one that holds, or an earlier version of it. */
  @GET
  @APIResponseSchema(value = RuleSetAnswer.class, responseCode = "200")
  @Carries(HttpHeaders.ETAG)
  @SecurityRequirements
  public Response show(@QueryParam("version") String version) {
    return answer(version == null ? ruleSets.current(consultation()) : ruleSets.version(consultation(), number(version)));
  }

  @PUT
  @APIResponseSchema(value = RuleSetAnswer.class, responseCode = "200")
  @Carries(HttpHeaders.ETAG)
  public Response change(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonNode ruleSet) {
    return answer(ruleSets.change(caller.get(), consultation(), ruleSet, EntityTags.version(ifMatch)));
  }

  private static long number(String version) {
    if (!version.matches("\\d{1,18}")) {
      throw new Invalid("version", "malformed");
    }
    return Long.parseLong(version);
  }

  private Response answer(RuleSetView view) {
    return Response.ok(RuleSetAnswer.of(view, Languages.negotiate(acceptLanguage))).header(HttpHeaders.ETAG, EntityTags.of(view.version())).build();
  }

  private ConsultationId consultation() {
    return consultations.bySlug(slug).id();
  }
}
