package org.parley.thread.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.parley.consultation.Consultations;
import org.parley.identity.CurrentCaller;
import org.parley.shared.ConsultationId;
import org.parley.shared.Listing;
import org.parley.shared.Once;
import org.parley.shared.Register;
import org.parley.thread.Subject;
import org.parley.thread.ThreadPlace;
import org.parley.thread.ThreadView;
import org.parley.thread.Threads;

/** Threads of a consultation. */
@Path("consultations/{c}/threads")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ThreadsResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Consultations consultations;
  @Inject
  private Threads threads;
  @PathParam("c")
  private String slug;

  /** What to talk about. */
  @Schema(requiredProperties = "subject")
  public record OpenThread(Subject subject) {}

  /** 201 with a new thread, 200 with the one that is there. */
  @POST
  @Once
  @APIResponseSchema(value = ThreadView.class, responseCode = "201")
  @APIResponse(responseCode = "200")
  public Response open(OpenThread request) {
    Threads.Opened opened = threads.open(caller.get(), consultation(), request.subject());
    return Response.status(opened.now() ? Response.Status.CREATED : Response.Status.OK).entity(opened.thread()).build();
  }

  @GET
  public Listing<ThreadView> list(@BeanParam Register paging) {
    Optional<ThreadPlace> seen = paging.after().map(ThreadPlace::read);
    List<ThreadView> found = threads.list(caller.get(), consultation(), seen, paging.oneMore());
    long until = seen.map(ThreadPlace::until).orElseGet(() -> found.isEmpty() ? 0 : found.get(0).lastSeq());
    return paging.page(found, thread -> new ThreadPlace(until, thread.lastSeq(), thread.id()).toString());
  }

  private ConsultationId consultation() {
    return consultations.bySlug(slug).id();
  }
}
