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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.parley.shared.Invalid;
import org.parley.shared.Languages;
import org.parley.shared.Rejection;

/** Every exception that reaches the edge of the API becomes a problem document; what is not a refusal says nothing of its inside. */
@Provider
public class RejectionMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(RejectionMapper.class.getName());
  private static final String UNKEEPABLE_TEXT = "22021";
  private static final String TOO_LONG = "22001";
  /** Of the SQL standard and of PostgreSQL: connection exception, operator intervention, insufficient resources, system error; and of H2 the same. */
  private static final List<String> AWAY = List.of("08", "57P", "53", "58", "90028", "90031", "90098", "90121");
  private static final int AWAY_SECONDS = 2;
  private static final int H2_GENERAL_ERROR = 50_000;
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
      if (cause instanceof java.sql.SQLException sql && isAway(sql)) {
        LOG.log(Level.WARNING, () -> "The database does not answer request " + reference.get() + ": " + sql.getMessage());
        return BadRequest.retryAfter(Rejection.Kind.BUSY, "database-away", AWAY_SECONDS);
      }
      if (isLostRace(cause)) {
        return BadRequest.retryAfter(Rejection.Kind.BUSY, "busy", 1);
      }
    }
    LOG.log(Level.SEVERE, thrown, () -> "Unexpected failure of request " + reference.get());
    return BadRequest.of(Rejection.Kind.FAILURE, "failure", Map.of("reference", reference.get()));
  }

  /** A lock or a connection that was not had in time, a deadlock resolved against this transaction: trying again is right. */
  private static boolean isLostRace(Throwable cause) {
    return cause instanceof jakarta.persistence.LockTimeoutException || cause instanceof jakarta.persistence.PessimisticLockException
        || cause instanceof jakarta.persistence.OptimisticLockException || cause instanceof java.sql.SQLTransientException
        || (cause instanceof java.sql.SQLException sql && sql.getSQLState() != null
            && List.of("40001", "40P01", "55P03", "HYT00", "23505", "90131").contains(sql.getSQLState()));
  }

  /** Unreachable, going down, coming up, out of disk or of connections: what was asked for last may or may not have been done. */
  private static boolean isAway(java.sql.SQLException sql) {
    if (sql instanceof java.sql.SQLTransientConnectionException) {
      return false; // Liberty gives it 08001, too: its pool had none to spare, and nothing was asked of the database
    }
    String state = Optional.ofNullable(sql.getSQLState()).orElse("");
    return AWAY.stream().anyMatch(state::startsWith) || sql instanceof java.sql.SQLNonTransientConnectionException || isFileUnwritable(sql);
  }

  /** H2's code for anything that it did not foresee, such as a commit for which the disk had no room. */
  private static boolean isFileUnwritable(java.sql.SQLException sql) {
    return sql.getErrorCode() == H2_GENERAL_ERROR && String.valueOf(sql.getMessage()).contains("MVStoreException");
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
