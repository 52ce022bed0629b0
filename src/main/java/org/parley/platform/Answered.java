package org.parley.platform;

import jakarta.ws.rs.core.Response;

/** Leaves a resource method with an answer that was given before. */
final class Answered extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Response response;

  Answered(Response response) {
    super(null, null, false, false);
    this.response = response;
  }

  Response response() {
    return response;
  }
}
