package org.parley.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.parley.shared.Invalid;
import org.parley.shared.Languages;
import org.parley.shared.Rejection;
import org.parley.shared.Trouble;

/** Every exception that reaches the edge of the API becomes a problem document; what is not a refusal says nothing of its inside. */
@Provider
public class RejectionMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(RejectionMapper.class.getName());
  private static final String UNKEEPABLE_TEXT = "22021";
  private static final String TOO_LONG = "22001";
  private static final int AWAY_SECONDS = 2;
  @Context
  private HttpHeaders headers;
  @Context
  private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof Answered answered) {
      return answered.response();
    }
    return Problems.answer(rejection(thrown, () -> RequestId.of(request)), Languages.negotiate(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
  }

  /** The refusal that a throwable is, or stands for. @param reference under which a fault is logged */
  static Rejection rejection(Throwable thrown, Supplier<String> reference) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Rejection rejection) {
        return rejection;
      }
      if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
        return new Invalid(path(mapping), "malformed");
      }
      if (cause instanceof JsonProcessingException) {
        return BadRequest.of(Rejection.Kind.MALFORMED, "malformed");
      }
      if (cause instanceof WebApplicationException web) {
        return ofStatus(web);
      }
      if (cause instanceof java.sql.SQLException sql && UNKEEPABLE_TEXT.equals(sql.getSQLState())) {
        return BadRequest.of(Rejection.Kind.MALFORMED, "malformed"); // a NUL in an address
      }
      if (cause instanceof java.sql.SQLException sql && TOO_LONG.equals(sql.getSQLState())) {
        return BadRequest.of(Rejection.Kind.TOO_LARGE, "too-large"); // each part is within its limit, all together are not
      }
    }
    return trouble(thrown, reference).orElseGet(() -> unexpected(thrown, reference));
  }

  private static Optional<Rejection> trouble(Throwable thrown, Supplier<String> reference) {
    return switch (Trouble.of(thrown)) {
      case AWAY -> {
        LOG.log(Level.WARNING, () -> "The database does not answer request " + reference.get() + ": " + thrown);
        yield Optional.of(BadRequest.retryAfter(Rejection.Kind.BUSY, "database-away", AWAY_SECONDS));
      }
      case WAITED, LOST_RACE -> Optional.of(BadRequest.retryAfter(Rejection.Kind.BUSY, "busy", 1));
      case REFUSED, NONE -> Optional.empty();
    };
  }

  private static Rejection unexpected(Throwable thrown, Supplier<String> reference) {
    LOG.log(Level.SEVERE, thrown, () -> "Unexpected failure of request " + reference.get());
    return BadRequest.of(Rejection.Kind.FAILURE, "failure", Map.of("reference", reference.get()));
  }

  private static String path(JsonMappingException mapping) {
    return mapping.getPath().stream()
        .map(step -> step.getFieldName() != null ? step.getFieldName() : "[" + step.getIndex() + "]")
        .collect(Collectors.joining(".")).replace(".[", "[");
  }

  private static Rejection ofStatus(WebApplicationException web) {
    return switch (web.getResponse().getStatus()) {
      case 400 -> BadRequest.of(Rejection.Kind.MALFORMED, "malformed");
      case 401 -> BadRequest.of(Rejection.Kind.NOT_SIGNED_IN, "not-signed-in");
      case 403 -> BadRequest.of(Rejection.Kind.NOT_PERMITTED, "refused");
      case 413 -> BadRequest.of(Rejection.Kind.TOO_LARGE, "too-large");
      case 415 -> BadRequest.of(Rejection.Kind.MEDIA_TYPE, "media-type");
      default -> BadRequest.of(Rejection.Kind.UNKNOWN, "no-such-address");
    };
  }
}
