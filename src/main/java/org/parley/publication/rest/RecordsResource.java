package org.parley.publication.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.parley.publication.Publications;
import org.parley.publication.RecordSummary;
import org.parley.shared.Paging;

/** The public list of records; the records themselves are read under {@code /records}. */
@Path("records")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class RecordsResource {
  @Inject
  private Publications publications;
  @Context
  private UriInfo uri;

  @GET
  public Response list(@QueryParam("consultation") String consultation, @QueryParam("limit") String limit,
      @QueryParam("after") String after) {
    int wanted = Paging.limit(limit);
    List<RecordSummary> found = publications.list(Optional.ofNullable(consultation), Paging.after(after), wanted + 1);
    String path = uri.getRequestUri().getPath();
    return Paging.answer(found, wanted, RecordSummary::place,
        consultation == null ? path : path + "?consultation=" + URLEncoder.encode(consultation, StandardCharsets.UTF_8));
  }
}
