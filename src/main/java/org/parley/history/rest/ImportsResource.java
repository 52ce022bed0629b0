package org.parley.history.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.parley.consultation.Consultations;
import org.parley.history.ImportView;
import org.parley.history.Imports;
import org.parley.identity.CurrentCaller;
import org.parley.shared.Carries;
import org.parley.shared.ConsultationId;
import org.parley.shared.Languages;
import org.parley.shared.Listing;
import org.parley.shared.Once;
import org.parley.shared.Upload;

/** Imports into a consultation. */
@Path("consultations/{c}/imports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ImportsResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Consultations consultations;
  @Inject
  private Imports imports;
  @Inject
  private Upload upload;
  @PathParam("c")
  private String slug;
  @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
  private String acceptLanguage;

  /** A form with the parts {@code roll-calls} and {@code ballots}. */
  @POST
  @Once
  @ForImporters
  @Path("roll-calls")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RequestBody(required = true, content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(type = SchemaType.OBJECT,
      requiredProperties = {"roll-calls", "ballots"}, properties = {
          @SchemaProperty(name = "roll-calls", type = SchemaType.STRING, format = "binary"),
          @SchemaProperty(name = "ballots", type = SchemaType.STRING, format = "binary")})))
  @APIResponseSchema(value = ImportAnswer.class, responseCode = "202")
  @Carries(HttpHeaders.LOCATION)
  public Response ask(@QueryParam("lang") @DefaultValue("en") String lang) {
    Imports.Files files = new Imports.Files(upload.require("roll-calls"), upload.require("ballots"));
    ImportView asked = imports.ask(caller.get(), consultation(), files, lang);
    return Response.status(Response.Status.ACCEPTED).header(HttpHeaders.LOCATION, URI.create("/api/jobs/" + asked.id()))
        .entity(answer(asked)).build();
  }

  @GET
  public Listing<ImportAnswer> list() {
    return Listing.whole(imports.list(caller.get(), consultation()).stream().map(this::answer).toList());
  }

  private ImportAnswer answer(ImportView one) {
    return ImportAnswer.of(one, Languages.negotiate(acceptLanguage));
  }

  private ConsultationId consultation() {
    return consultations.bySlug(slug).id();
  }
}
