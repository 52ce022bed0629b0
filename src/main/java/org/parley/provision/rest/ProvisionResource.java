package org.parley.provision.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.parley.identity.CurrentCaller;
import org.parley.provision.CompetingProposals;
import org.parley.provision.ProvisionVersionView;
import org.parley.provision.ProvisionView;
import org.parley.provision.Provisions;
import org.parley.provision.RedlineView;
import org.parley.provision.Rulings;
import org.parley.provision.Withdrawals;
import org.parley.shared.Carries;
import org.parley.shared.EntityTags;
import org.parley.shared.Invalid;
import org.parley.shared.Listing;
import org.parley.shared.LocalizedText;
import org.parley.shared.Once;
import org.parley.shared.Paging;

/** One provision, its versions and what changed between them; withdrawn, taken up, set aside and ruled out of order. */
@Path("provisions/{p}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ProvisionResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Provisions provisions;
  @Inject
  private Withdrawals withdrawals;
  @Inject
  private CompetingProposals competing;
  @Inject
  private Rulings rulings;
  @PathParam("p")
  private String id;

  @GET
  @APIResponseSchema(value = ProvisionView.class, responseCode = "200")
  @Carries(HttpHeaders.ETAG)
  public Response show() {
    return answer(provisions.show(caller.get(), id));
  }

  @PUT
  @APIResponseSchema(value = ProvisionView.class, responseCode = "200")
  @Carries(HttpHeaders.ETAG)
  public Response revise(@Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Provisions.Revision revision) {
    return answer(provisions.revise(caller.get(), id, revision, EntityTags.version(ifMatch)));
  }

  @POST
  @Once
  @Path("withdraw")
  @APIResponseSchema(value = ProvisionView.class, responseCode = "200")
  @Carries(HttpHeaders.ETAG)
  public Response withdraw() {
    return answer(withdrawals.withdraw(caller.get(), id));
  }

  @POST
  @Once
  @Path("take-up")
  @APIResponseSchema(value = ProvisionView.class, responseCode = "200")
  @Carries(HttpHeaders.ETAG)
  public Response takeUp() {
    return answer(withdrawals.takeUp(caller.get(), id));
  }

  /** Why it is not put to the vote. */
  @Schema(name = "NotPutReason", requiredProperties = "reason")
  public record Reason(LocalizedText reason) {}

  @POST
  @Once
  @Path("not-put")
  @APIResponseSchema(value = ProvisionView.class, responseCode = "200")
  @Carries(HttpHeaders.ETAG)
  public Response setAside(Reason given) {
    return answer(competing.setAside(caller.get(), id, given.reason()));
  }

  @POST
  @Once
  @Path("out-of-order")
  @APIResponseSchema(value = ProvisionView.class, responseCode = "200")
  @Carries(HttpHeaders.ETAG)
  public Response ruleOut(Rulings.Reason given) {
    return answer(rulings.ruleOutProvision(caller.get(), id, given));
  }

  @POST
  @Once
  @Path("in-order")
  @APIResponseSchema(value = ProvisionView.class, responseCode = "200")
  @Carries(HttpHeaders.ETAG)
  public Response takeBackRuling() {
    return answer(rulings.takeBackProvision(caller.get(), id));
  }

  @GET
  @Path("versions")
  public Listing<ProvisionVersionView> versions(@BeanParam Paging paging) {
    return paging.page(provisions.versions(caller.get(), id, paging.afterNumber(0), paging.oneMore()), version -> String.valueOf(version.version()));
  }

  @GET
  @Path("redline")
  public RedlineView redline(@QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("lang") String lang) {
    return provisions.redline(caller.get(), id, version("from", from), version("to", to), Optional.ofNullable(lang));
  }

  private static long version(String field, String given) {
    if (given == null) {
      throw new Invalid(field, "required");
    }
    if (!given.matches("\\d{1,18}")) {
      throw new Invalid(field, "malformed");
    }
    return Long.parseLong(given);
  }

  private static Response answer(ProvisionView provision) {
    return Response.ok(provision).header(HttpHeaders.ETAG, EntityTags.of(provision.version())).build();
  }
}
