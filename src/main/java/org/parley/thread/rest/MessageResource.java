package org.parley.thread.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.parley.identity.CurrentCaller;
import org.parley.shared.Carries;
import org.parley.shared.EntityTags;
import org.parley.shared.Listing;
import org.parley.shared.Once;
import org.parley.thread.MessageView;
import org.parley.thread.RevisionView;
import org.parley.thread.Talk;

/** One message. */
@Path("messages/{m}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class MessageResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Talk talk;
  @PathParam("m")
  private String id;

  /** What it is to say instead. */
  @Schema(requiredProperties = "text")
  public record Correction(String text) {}

  /** Why it is hidden. */
  @Schema(requiredProperties = "reason")
  public record Hiding(String reason) {}

  @PATCH
  @APIResponseSchema(value = MessageView.class, responseCode = "200")
  @Carries(HttpHeaders.ETAG)
  public Response correct(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Correction correction) {
    MessageView corrected = talk.correct(caller.get(), id, correction.text(), EntityTags.version(ifMatch));
    return Response.ok(corrected).header(HttpHeaders.ETAG, EntityTags.of(corrected.revision())).build();
  }

  @GET
  @Path("history")
  public Listing<RevisionView> history() {
    return Listing.whole(talk.history(caller.get(), id));
  }

  @POST
  @Once
  @Path("hide")
  public MessageView hide(Hiding hiding) {
    return talk.hide(caller.get(), id, hiding.reason());
  }

  @POST
  @Once
  @Path("show")
  public MessageView show() {
    return talk.show(caller.get(), id);
  }
}
