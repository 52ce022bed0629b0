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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.parley.identity.CurrentCaller;
import org.parley.shared.Carries;
import org.parley.shared.EntityTags;
import org.parley.shared.Keeper;
import org.parley.shared.Listing;
import org.parley.shared.Once;
import org.parley.shared.Paging;
import org.parley.thread.MessageView;
import org.parley.thread.Talk;

/** Messages of a thread. */
@Path("threads/{t}/messages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class MessagesResource {
  private static final String NEWEST_FIRST = "desc";

  @Inject
  private CurrentCaller caller;
  @Inject
  private Talk talk;
  @Inject
  private Keeper keeper;
  @PathParam("t")
  private String thread;

  @POST
  @Once(keptByFacade = true)
  @APIResponseSchema(value = MessageView.class, responseCode = "201")
  @Carries(HttpHeaders.ETAG)
  public Response post(Talk.Post post) {
    Consumer<Response> keep = keeper.keep();
    return created(talk.post(caller.get(), thread, post, posted -> keep.accept(created(posted))));
  }

  private static Response created(MessageView posted) {
    return Response.status(Response.Status.CREATED).entity(posted).header(HttpHeaders.ETAG, EntityTags.of(posted.revision())).build();
  }

  /** Oldest first, or with {@code order=desc} newest first; {@code after} is the cursor of the page before, whichever way. */
  @GET
  public Listing<MessageView> list(@BeanParam Paging paging, @QueryParam("order") String order) {
    List<MessageView> found = NEWEST_FIRST.equals(order) ? talk.before(caller.get(), thread, paging.afterNumber(Long.MAX_VALUE), paging.oneMore())
        : talk.after(caller.get(), thread, paging.afterNumber(0), paging.oneMore());
    return paging.page(found, message -> String.valueOf(message.seq().orElseThrow()));
  }
}
