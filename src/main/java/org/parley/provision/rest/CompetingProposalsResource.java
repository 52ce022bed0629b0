package org.parley.provision.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.consultation.Consultations;
import org.parley.identity.CurrentCaller;
import org.parley.provision.CompetingProposals;
import org.parley.provision.ProvisionView;
import org.parley.shared.Listing;

/** Proposals on the same question, in the order of voting. */
@Path("consultations/{c}/competing-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class CompetingProposalsResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Consultations consultations;
  @Inject
  private CompetingProposals competing;
  @PathParam("c")
  private String slug;

  /** Ids, the first one first. */
  @Schema(name = "CompetingOrder", requiredProperties = "provisions")
  public record Order(List<String> provisions) {}

  @PUT
  public Listing<ProvisionView> order(Order wanted) {
    return Listing.whole(competing.order(caller.get(), consultations.bySlug(slug).id(), wanted.provisions()));
  }
}
