package org.parley.journey.support;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The description of the interface, for holding real answers against it. It is read strictly: a field, a status or a header of ours that
 * it does not name is a mismatch, though a client has to bear it.
 */
public final class Described {
  private static final List<String> VERBS = List.of("get", "put", "post", "delete", "patch");
  /** The one parameter with slashes in it. */
  private static final String SYMBOL = "{symbol}";
  private static final String JSON = "application/json";
  private static final List<String> TOLD_ALWAYS = List.of("ETag", "Location");
  private static final List<String> TOLD_AT_TIMES = List.of("Link", "Retry-After", "WWW-Authenticate");
  private static final ObjectMapper WITHOUT_NULLS = new ObjectMapper().setDefaultPropertyInclusion(
      JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL));
  private static final Described OWN = new Described(read());
  private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final SchemaValidatorsConfig STRICT = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final JsonNode description;
  private final Map<String, Pattern> addresses = new ConcurrentHashMap<>();
  private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
  private final SortedSet<String> seen = Collections.synchronizedSortedSet(new TreeSet<>());

  private Described(JsonNode description) {
    this.description = description;
    operations().forEach(operation -> addresses.put(operation, Pattern.compile(operation.replaceAll("\\{(?!symbol)[^}]*}", "[^/]+").replace(SYMBOL, "\\w[\\w./-]*"))));
  }

  /** Of the server that was built. */
  public static Described own() {
    return OWN;
  }

  private static JsonNode read() {
    try (InputStream in = Described.class.getResourceAsStream("/META-INF/openapi.json")) {
      return ApiClient.JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the build made it. */
  public JsonNode document() {
    return description;
  }

  /** {@code POST /api/consultations/{c}/rounds} and all the others. */
  public SortedSet<String> operations() {
    SortedSet<String> operations = new TreeSet<>();
    description.required("paths").fields().forEachRemaining(path -> VERBS.stream().filter(path.getValue()::has)
        .forEach(verb -> operations.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return operations;
  }

  /** What it says of one. */
  public JsonNode operation(String operation) {
    String[] parts = operation.split(" ");
    return description.required("paths").required(parts[1]).required(parts[0].toLowerCase(Locale.ROOT));
  }

  /** Fields that a request must have. */
  public List<String> requiredOf(String operation) {
    JsonNode form = resolved(operation(operation).at("/requestBody/content").path(JSON).path("schema"));
    List<String> fields = new ArrayList<>();
    form.path("required").forEach(field -> fields.add(field.asText()));
    return fields;
  }

  /** Operations of which an answer was held against it that was no refusal. */
  public Set<String> seen() {
    return new TreeSet<>(seen);
  }

  /** The same answer. @param sent the body of the request @throws AssertionError if either is not as described; what the description does not speak of is let through */
  Answer hold(byte[] sent, Answer answer) {
    String asked = answer.request().replaceFirst("\\?.*", "");
    addresses.keySet().stream().filter(operation -> addresses.get(operation).matcher(asked).matches())
        .min(Comparator.comparing((String operation) -> operation.length() - operation.replace("{", "").length()))
        .ifPresent(operation -> require(operation, sent, answer));
    return answer;
  }

  private void require(String operation, byte[] sent, Answer answer) {
    List<String> complaints = Stream.concat(complaintsOf(operation, sent, answer.status()).stream(), complaints(operation, answer).stream()).toList();
    if (!complaints.isEmpty()) {
      throw new AssertionError(answer.request() + " answered " + answer.status() + " otherwise than /openapi says: " + complaints + "\n"
          + new String(sent, StandardCharsets.UTF_8) + "\n" + answer.body());
    }
    if (answer.status() < 400) {
      seen.add(operation);
    }
  }

  /** Of a request that was not refused. */
  private List<String> complaintsOf(String operation, byte[] sent, int status) {
    JsonNode schema = operation(operation).at("/requestBody/content").path(JSON).path("schema");
    return status >= 400 || sent.length == 0 || schema.isMissingNode() ? List.of() : complaints(operation + " request", schema, withoutNulls(sent));
  }

  /** What is null is as if it were left out. */
  private static String withoutNulls(byte[] sent) {
    try {
      return WITHOUT_NULLS.writeValueAsString(ApiClient.JSON.readValue(sent, Object.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> complaints(String name, JsonNode schema, String text) {
    return schema(name, schema).validate(text, InputFormat.JSON).stream().map(ValidationMessage::toString).toList();
  }

  private List<String> complaints(String operation, Answer answer) {
    JsonNode response = resolved(operation(operation).required("responses").path(String.valueOf(answer.status())));
    if (response.isMissingNode()) {
      return List.of("this status is not listed");
    }
    List<String> complaints = new ArrayList<>(headers(response, answer));
    String type = answer.header("Content-Type").replaceFirst(";.*", "");
    JsonNode content = response.path("content");
    if (answer.body().isEmpty() != content.isMissingNode()) {
      complaints.add(answer.body().isEmpty() ? "a body is missing" : "there is no body");
    } else if (!answer.body().isEmpty() && !content.has(type)) {
      complaints.add("the type is not " + type);
    } else if (type.endsWith("json")) {
      complaints.addAll(complaints(operation + " " + answer.status(), content.get(type).required("schema"), answer.body()));
    }
    return complaints;
  }

  private static List<String> headers(JsonNode response, Answer answer) {
    JsonNode named = response.path("headers");
    return Stream.concat(
        TOLD_ALWAYS.stream().filter(name -> named.has(name) == answer.header(name).isEmpty()),
        TOLD_AT_TIMES.stream().filter(name -> !named.has(name) && !answer.header(name).isEmpty())).map(name -> "header " + name).toList();
  }

  /** Itself, or what it refers to. */
  public JsonNode resolved(JsonNode response) {
    return Optional.ofNullable(response.get("$ref")).map(ref -> description.at(ref.asText().substring(1))).orElse(response);
  }

  /** A schema of the description as one of its own, with all the others beside it. */
  private JsonSchema schema(String name, JsonNode schema) {
    return schemas.computeIfAbsent(name, any -> {
      ObjectNode whole = schema.deepCopy();
      whole.set("$defs", closed(description.at("/components/schemas").deepCopy()));
      return SCHEMAS.getSchema(whole.toString().replace("#/components/schemas/", "#/$defs/"), STRICT);
    });
  }

  private static JsonNode closed(JsonNode schema) {
    schema.forEach(Described::closed);
    if (schema instanceof ObjectNode object && object.path("properties").isObject() && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    return schema;
  }
}
