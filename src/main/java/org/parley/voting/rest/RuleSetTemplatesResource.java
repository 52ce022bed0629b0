package org.parley.voting.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.parley.shared.Languages;
import org.parley.shared.Listing;
import org.parley.voting.RuleSets;

/** The rules of procedure that come with the software. */
@Path("rule-sets")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RuleSetTemplatesResource {
  @Inject
  private RuleSets ruleSets;
  @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
  private String acceptLanguage;

  @GET
  @SecurityRequirements
  public Listing<RuleSetAnswer.Template> list() {
    String language = Languages.negotiate(acceptLanguage);
    return Listing.whole(ruleSets.templates().stream().map(template -> RuleSetAnswer.of(template, language)).toList());
  }
}
