package org.parley.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.OptionalLong;
import org.parley.shared.Json;

/**
 * What a client asks for.
 *
 * @param slug the consultation's
 * @param after the last number that the client has; empty to begin now
 */
record Request(Kind kind, String slug, OptionalLong after) {
  private static final int LONGEST_SLUG = 60;
  private static final ObjectMapper MAPPER = Json.mapper();

  /** To hear a consultation's news, or no longer. */
  enum Kind { SUBSCRIBE, UNSUBSCRIBE }

  /** Empty if the text asks for nothing that there is. */
  static Optional<Request> read(String text) {
    try {
      JsonNode json = MAPPER.readTree(text);
      boolean subscribes = json.has("subscribe");
      JsonNode slug = json.path(subscribes ? "subscribe" : "unsubscribe");
      JsonNode after = json.path("after");
      if (!json.isObject() || subscribes == json.has("unsubscribe") || !isSlug(slug) || !isNumber(after)) {
        return Optional.empty();
      }
      return Optional.of(new Request(subscribes ? Kind.SUBSCRIBE : Kind.UNSUBSCRIBE, slug.textValue(),
          after.isMissingNode() ? OptionalLong.empty() : OptionalLong.of(after.longValue())));
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }

  private static boolean isSlug(JsonNode node) {
    return node.isTextual() && !node.textValue().isEmpty() && node.textValue().length() <= LONGEST_SLUG;
  }

  private static boolean isNumber(JsonNode node) {
    return node.isMissingNode() || node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0;
  }
}
