package org.parley.platform;

import java.util.Map;
import org.parley.shared.Rejection;

/** What is refused before any rule of a consultation is looked at. */
final class BadRequest extends Rejection {
  private static final long serialVersionUID = 1L;
  private final long retryAfterSeconds;

  private BadRequest(Kind kind, String code, Map<String, Object> params, long retryAfterSeconds) {
    super(kind, code, params);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  static BadRequest of(Kind kind, String code) {
    return new BadRequest(kind, code, Map.of(), 0);
  }

  static BadRequest of(Kind kind, String code, Map<String, Object> params) {
    return new BadRequest(kind, code, params, 0);
  }

  static BadRequest retryAfter(Kind kind, String code, long seconds) {
    return new BadRequest(kind, code, Map.of("seconds", seconds), seconds);
  }

  @Override
  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
