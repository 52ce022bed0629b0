package org.parley.publication.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.parley.consultation.Consultations;
import org.parley.identity.CurrentCaller;
import org.parley.publication.Publications;
import org.parley.publication.RecordSummary;
import org.parley.shared.Carries;
import org.parley.shared.LocalizedText;
import org.parley.shared.Once;

/** Publishing the record of a round. */
@Path("consultations/{c}/rounds/{r}/publish")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PublishResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Consultations consultations;
  @Inject
  private Publications publications;
  @PathParam("c")
  private String slug;

  /** @param correction why the record is issued again; left out for the first version */
  public record Publish(LocalizedText correction) {}

  @POST
  @Once
  @APIResponseSchema(value = RecordSummary.class, responseCode = "201")
  @Carries(HttpHeaders.LOCATION)
  public Response publish(@PathParam("r") String round, Publish request) {
    LocalizedText correction = request == null ? null : request.correction();
    RecordSummary issued = publications.publish(caller.get(), consultations.bySlug(slug).id(), round, correction);
    return Response.created(URI.create(issued.url())).entity(issued).build();
  }
}
