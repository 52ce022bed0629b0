package org.parley.platform;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.shared.Json;
import org.parley.shared.Messages;
import org.parley.shared.Rejection;
import org.parley.shared.Stale;

/** Puts refusals into words and HTTP, here and nowhere else. */
public final class Problems {
  public static final String MEDIA_TYPE = "application/problem+json";

  private Problems() {}

  static int status(Rejection.Kind kind) {
    return switch (kind) {
      case MALFORMED -> 400;
      case NOT_SIGNED_IN -> 401;
      case NOT_PERMITTED -> 403;
      case UNKNOWN -> 404;
      case RULE -> 409;
      case STALE -> 412;
      case TOO_LARGE -> 413;
      case MEDIA_TYPE -> 415;
      case INVALID -> 422;
      case PRECONDITION_MISSING -> 428;
      case RATE -> 429;
      case FAILURE -> 500;
      case BUSY -> 503;
    };
  }

  /** The whole answer to a refused request. */
  public static Response answer(Rejection rejection, String language) {
    Problem problem = of(rejection, language);
    Response.ResponseBuilder response = Response.status(problem.status()).type(MEDIA_TYPE).entity(Json.write(problem))
        .header(HttpHeaders.CONTENT_LANGUAGE, language).header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (rejection.retryAfterSeconds() > 0) {
      response.header(HttpHeaders.RETRY_AFTER, rejection.retryAfterSeconds());
    }
    if (rejection.kind() == Rejection.Kind.NOT_SIGNED_IN) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return response.build();
  }

  /** The refusal as a document. */
  public static Problem of(Rejection rejection, String language) {
    Messages words = Messages.in(language);
    Map<String, Object> params = new LinkedHashMap<>(rejection.params());
    // What a code names is said in words too: the phase, the action, the kind of thing.
    params.replaceAll((name, value) -> value instanceof String code && words.has(name + "." + code) ? words.say(name + "." + code) : value);
    List<Problem.FieldProblem> fields = rejection.errors().stream()
        .map(error -> new Problem.FieldProblem(error.field(), error.code(), words.say("field." + error.code(), error.params()))).toList();
    return new Problem("about:blank", words.say("rejection." + rejection.code() + ".title", params), status(rejection.kind()),
        words.say("rejection." + rejection.code() + ".detail", params), rejection.code(), fields,
        rejection instanceof Stale stale ? stale.current() : null);
  }
}
