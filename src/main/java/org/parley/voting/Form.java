package org.parley.voting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.shared.Invalid;

/**
 * A JSON object that somebody sent, read field by field; what nobody asked for is refused, so that a slip of the pen never counts as
 * a default.
 */
final class Form {
  private final String path;
  private final JsonNode object;
  private final Set<String> asked = new HashSet<>();

  private Form(String path, JsonNode object) {
    this.path = path;
    this.object = object;
  }

  /** @param path where it stands in the request @throws Invalid if it is no object */
  static Form of(String path, JsonNode json) {
    if (!json.isObject()) {
      throw new Invalid(path, "malformed");
    }
    return new Form(path, json);
  }

  static boolean isAbsent(JsonNode json) {
    return json == null || json.isNull() || json.isMissingNode();
  }

  String at(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  Optional<JsonNode> find(String field) {
    asked.add(field);
    return Optional.ofNullable(object.get(field)).filter(value -> !isAbsent(value));
  }

  JsonNode require(String field) {
    return find(field).orElseThrow(() -> new Invalid(at(field), "required"));
  }

  Form within(String field) {
    return of(at(field), require(field));
  }

  String text(String field) {
    JsonNode value = require(field);
    if (!value.isTextual()) {
      throw new Invalid(at(field), "malformed");
    }
    return value.textValue();
  }

  /** A whole number. @throws Invalid if it is none or out of range */
  long whole(String field, long least, long most) {
    JsonNode value = require(field);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new Invalid(at(field), "malformed");
    }
    if (value.longValue() < least || value.longValue() > most) {
      throw new Invalid(at(field), "out-of-range", Map.of("least", least, "most", most));
    }
    return value.longValue();
  }

  long whole(String field, long least, long most, long otherwise) {
    return find(field).isPresent() ? whole(field, least, most) : otherwise;
  }

  boolean flag(String field, boolean otherwise) {
    Optional<JsonNode> value = find(field);
    if (value.isPresent() && !value.get().isBoolean()) {
      throw new Invalid(at(field), "malformed");
    }
    return value.map(JsonNode::booleanValue).orElse(otherwise);
  }

  Share share(String field) {
    return Share.read(at(field), require(field));
  }

  /** A fraction whose parts stand in this object itself. */
  Share share() {
    long den = whole("den", 2, Share.GREATEST);
    return new Share(whole("num", 1, den - 1), den, flag("strict", false));
  }

  /** One of several that clients name by code. */
  <T> T oneOf(String field, T[] all, Function<T, String> code) {
    String named = text(field);
    return Stream.of(all).filter(one -> code.apply(one).equals(named)).findFirst().orElseThrow(() -> new Invalid(at(field), "unknown"));
  }

  /** A list of texts, each once. */
  Set<String> texts(String field, int most) {
    Set<String> texts = new LinkedHashSet<>();
    for (JsonNode value : list(field, most)) {
      if (!value.isTextual() || !texts.add(value.textValue())) {
        throw new Invalid(at(field), "malformed");
      }
    }
    return texts;
  }

  List<JsonNode> list(String field, int most) {
    Optional<JsonNode> list = find(field);
    if (list.isEmpty()) {
      return List.of();
    }
    if (!list.get().isArray()) {
      throw new Invalid(at(field), "malformed");
    }
    if (list.get().size() > most) {
      throw new Invalid(at(field), "too-many");
    }
    List<JsonNode> values = new ArrayList<>();
    list.get().forEach(values::add);
    return values;
  }

  /** @throws Invalid for each field that was given and not asked for */
  void nothingElse() {
    Set<String> given = new LinkedHashSet<>();
    object.fieldNames().forEachRemaining(given::add);
    given.removeAll(asked);
    if (!given.isEmpty()) {
      throw new Invalid(given.stream().map(field -> new Invalid.FieldError(at(field), "unknown-field")).collect(Collectors.toList()));
    }
  }
}
