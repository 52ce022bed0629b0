package org.parley.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.shared.Ids;

/**
 * What a request is called in the answer, in the log and by the proxy before the server, so that the three can be laid side by side. A
 * proxy's name for it is taken over where it is harmless in a log.
 */
final class RequestId {
  static final String HEADER = "X-Request-Id";
  private static final String ATTRIBUTE = RequestId.class.getName();
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_-]{8,64}");

  private RequestId() {}

  /** Named at the door, once. */
  static String give(HttpServletRequest request) {
    String id = Optional.ofNullable(request.getHeader(HEADER)).filter(given -> HARMLESS.matcher(given).matches()).orElseGet(Ids::next);
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }

  /** As it was named at the door. */
  static String of(HttpServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE)).orElseGet(Ids::next);
  }
}
