package org.parley.publication.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.parley.publication.Publications;
import org.parley.publication.RecordSummary;
import org.parley.shared.Listing;
import org.parley.shared.Paging;

/** The public list of records; the records themselves are read under {@code /records}. */
@Path("records")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class RecordsResource {
  @Inject
  private Publications publications;

  @GET
  @SecurityRequirements
  public Listing<RecordSummary> list(@QueryParam("consultation") String consultation, @BeanParam Paging paging) {
    return paging.page(publications.list(Optional.ofNullable(consultation), paging.after(), paging.oneMore()), RecordSummary::place);
  }
}
