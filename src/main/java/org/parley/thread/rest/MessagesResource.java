package org.parley.thread.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Consumer;
import org.parley.identity.CurrentCaller;
import org.parley.shared.EntityTags;
import org.parley.shared.Invalid;
import org.parley.shared.Keeper;
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
  @Context
  private UriInfo uri;
  @PathParam("t")
  private String thread;

  @POST
  @Once(keptByFacade = true)
  public Response post(Talk.Post post) {
    Consumer<Response> keep = keeper.keep();
    return created(talk.post(caller.get(), thread, post, posted -> keep.accept(created(posted))));
  }

  private static Response created(MessageView posted) {
    return Response.status(Response.Status.CREATED).entity(posted).header(HttpHeaders.ETAG, EntityTags.of(posted.revision())).build();
  }

  /** Oldest first, or with {@code order=desc} newest first; {@code after} is the cursor of the page before, whichever way. */
  @GET
  public Response list(@QueryParam("limit") String limit, @QueryParam("after") String after, @QueryParam("order") String order) {
    int wanted = Paging.limit(limit);
    String path = uri.getRequestUri().getPath();
    if (NEWEST_FIRST.equals(order)) {
      return answer(talk.before(caller.get(), thread, number(after, Long.MAX_VALUE), wanted + 1), wanted, path + "?order=" + NEWEST_FIRST);
    }
    return answer(talk.after(caller.get(), thread, number(after, 0), wanted + 1), wanted, path);
  }

  private static Response answer(List<MessageView> found, int wanted, String path) {
    return Paging.answer(found, wanted, message -> String.valueOf(message.seq().orElseThrow()), path);
  }

  private static long number(String cursor, long otherwise) {
    return Paging.after(cursor).map(seq -> {
      if (!seq.matches("\\d{1,18}")) {
        throw new Invalid("after", "malformed");
      }
      return Long.parseLong(seq);
    }).orElse(otherwise);
  }
}
