package org.parley.voting.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.parley.identity.CurrentCaller;
import org.parley.shared.Languages;
import org.parley.voting.Tally;
import org.parley.voting.WhatIf;

/** The engine alone. It changes nothing, so that asking twice is asking once. */
@Path("rules/evaluate")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class RulesResource {
  @Inject
  private CurrentCaller caller;
  @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
  private String acceptLanguage;

  /** The result. */
  public record Result(Tally tally, BallotAnswer.OutcomeInWords outcome) {}

  @POST
  public Result evaluate(WhatIf question) {
    caller.get().requirePerson();
    WhatIf.Answer answer = question.answer();
    return new Result(answer.tally(), BallotAnswer.OutcomeInWords.of(answer.outcome(), Languages.negotiate(acceptLanguage)));
  }
}
