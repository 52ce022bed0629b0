package org.parley.journey.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.stream.IntStream;

/** What the server answered. */
public record Answer(String request, int status, HttpHeaders headers, String body) {
  /** @throws AssertionError if the status is none of these */
  public Answer expect(int... statuses) {
    if (IntStream.of(statuses).noneMatch(expected -> expected == status)) {
      throw new AssertionError(request + " answered " + status + ": " + (body.length() > 1_000 ? body.substring(0, 1_000) + "…" : body));
    }
    return this;
  }

  /** The body, which must be JSON. */
  public JsonNode json() {
    try {
      return ApiClient.JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(request + " answered " + status + " with what is not JSON: " + body, e);
    }
  }

  /** A member of the answer, which must be there. */
  public String text(String pointer) {
    JsonNode found = json().at(pointer.startsWith("/") ? pointer : "/" + pointer);
    if (found.isMissingNode()) {
      throw new AssertionError(request + " answered without " + pointer + ": " + body);
    }
    return found.asText();
  }

  public String id() {
    return text("id");
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The stable code of a refusal. */
  public String code() {
    return text("code");
  }
}
