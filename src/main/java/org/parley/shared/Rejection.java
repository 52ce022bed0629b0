package org.parley.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.Map;

/**
 * A refusal that is part of the rules, never an accident. It rolls the transaction back, carries a stable code that clients
 * rely on, and is put into words of the reader's language once, at the edge (catalogue keys {@code rejection.<code>.title} and
 * {@code rejection.<code>.detail}, with {@link #params()} as named arguments).
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of refusal it is; the edge knows the HTTP status of each. */
  public enum Kind {
    /** 400 */ MALFORMED,
    /** 401 */ NOT_SIGNED_IN,
    /** 403 */ NOT_PERMITTED,
    /** 404, also for what the caller may not know of */ UNKNOWN,
    /** 409 */ RULE,
    /** 412 */ STALE,
    /** 413 */ TOO_LARGE,
    /** 415 */ MEDIA_TYPE,
    /** 422 */ INVALID,
    /** 428 */ PRECONDITION_MISSING,
    /** 429, with Retry-After */ RATE,
    /** 500: not a refusal but a fault of the server */ FAILURE,
    /** 503, with Retry-After */ BUSY
  }

  private final transient Kind kind;
  private final String code;
  private final transient Map<String, Object> params;

  protected Rejection(Kind kind, String code, Map<String, Object> params) {
    super(code, null, false, false);
    this.kind = kind;
    this.code = code;
    this.params = Map.copyOf(params);
  }

  protected Rejection(Kind kind, String code) {
    this(kind, code, Map.of());
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  /** Named arguments of the message; values are strings, integers or instants. */
  public Map<String, Object> params() {
    return params;
  }

  /** Which fields of the request were at fault, if any. */
  public List<FieldError> errors() {
    return List.of();
  }

  /** Seconds until it is worth trying again, for {@link Kind#RATE} and {@link Kind#BUSY}; else 0. */
  public long retryAfterSeconds() {
    return 0;
  }

  /**
   * One field at fault.
   *
   * @param field path in the request body, {@code statement.text}
   * @param code stable code, {@code required}, {@code too-long}, … ; catalogue key {@code field.<code>}
   * @param params named arguments of the message
   */
  public record FieldError(String field, String code, Map<String, Object> params) {
    public FieldError(String field, String code) {
      this(field, code, Map.of());
    }
  }
}
