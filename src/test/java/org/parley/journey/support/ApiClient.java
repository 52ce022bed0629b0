package org.parley.journey.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;


/** A program that speaks to the API for one person, or for nobody. Immutable; every {@code with} makes another. */
public final class ApiClient {
  public static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
      .connectTimeout(Duration.ofSeconds(5)).build();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int TOO_BUSY = 503;
  private static final byte[] NOTHING = {};

  /** Gives the answer back, or throws. */
  private interface Check {
    Answer of(byte[] sent, Answer answer);
  }

  private final URI base;
  private final Map<String, String> headers;
  private final Check check;

  /** Somebody who is not signed in. */
  public ApiClient(URI base) {
    this(base, Map.of(), (sent, answer) -> answer);
  }

  private ApiClient(URI base, Map<String, String> headers, Check check) {
    this.base = base;
    this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    this.check = check;
  }

  /** The same, and so all who are made of it: each answer must be as the description of the interface has it. */
  public ApiClient heldAgainst(Described description) {
    return new ApiClient(base, headers, description::hold);
  }

  /** The same, for requests that are not what the description asks for and may yet be borne; the answers are still held against it. */
  public ApiClient sendingWhatever() {
    return new ApiClient(base, headers, (sent, answer) -> check.of(NOTHING, answer));
  }

  /** The same, sending one more header each time. */
  public ApiClient with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new ApiClient(base, more, check);
  }

  /** The same, for requests that the web container refuses before us. */
  public ApiClient heldAgainstNothing() {
    return new ApiClient(base, headers, (sent, answer) -> answer);
  }

  /** The same server, as nobody. */
  public ApiClient anyone() {
    return new ApiClient(base, Map.of(), check);
  }

  /** The same server, with a bearer token fetched for that account. */
  public ApiClient signedIn(String email, String password) {
    Answer answer = inTurn("a token for " + email, () -> anyone().post("/api/tokens", Map.of("email", email, "password", password)));
    return anyone().with("Authorization", "Bearer " + answer.expect(201).text("token"));
  }

  /** The same server, as a page of its own whose browser has signed in: with a cookie and the proof that goes with it. */
  public ApiClient inBrowser(String email, String password) {
    return anyone().with("Origin", base.resolve("/").toString().replaceFirst("/$", "")).enteredBy(email, password);
  }

  private ApiClient enteredBy(String email, String password) {
    Answer entered = inTurn("a session for " + email, () -> post("/api/sessions", Map.of("email", email, "password", password))).expect(201);
    return with("Cookie", entered.header("Set-Cookie").split(";")[0]).with("X-CSRF-Token", entered.text("csrf"));
  }

  /** Sign-ins cost a core for a while and are limited; a refusal for now means later. */
  private static Answer inTurn(String what, Supplier<Answer> attempt) {
    return Await.present(what, PATIENCE, () -> Optional.of(attempt.get()).filter(given -> given.status() != TOO_BUSY));
  }

  /** The token in use. */
  public String token() {
    return headers.get("Authorization").substring("Bearer ".length());
  }

  Map<String, String> headers() {
    return headers;
  }

  public URI base() {
    return base;
  }

  public Answer get(String path) {
    return send("GET", path, null, Map.of());
  }

  public Answer delete(String path) {
    return send("DELETE", path, null, Map.of());
  }

  /** Posts under a key of its own. */
  public Answer post(String path, Object body) {
    return post(path, body, UUID.randomUUID().toString());
  }

  public Answer post(String path, Object body, String key) {
    return send("POST", path, body, Map.of("Idempotency-Key", key));
  }

  public Answer put(String path, Object body) {
    return send("PUT", path, body, Map.of());
  }

  /** Puts on the ground of a version. @param etag as the server gave it */
  public Answer put(String path, Object body, String etag) {
    return send("PUT", path, body, Map.of("If-Match", etag));
  }

  public Answer patch(String path, Object body, String etag) {
    return send("PATCH", path, body, Map.of("If-Match", etag));
  }

  /** Sends any method. @param body a {@link Form}, or written as JSON; null for none @param more headers besides this client's */
  public Answer send(String method, String path, Object body, Map<String, String> more) {
    if (body instanceof Form form) {
      return sendForm(method, path, form.sent(), more);
    }
    byte[] bytes = body == null ? new byte[0] : write(body);
    Map<String, String> all = new LinkedHashMap<>(more);
    if (body != null) {
      all.put("Content-Type", "application/json");
    }
    return raw(method, path, all, bytes);
  }

  private Answer sendForm(String method, String path, Form.Sent form, Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(more);
    all.put("Content-Type", form.contentType());
    return raw(method, path, all, form.body());
  }

  /** Sends exactly these bytes. @param more headers besides this client's; they win */
  public Answer raw(String method, String path, Map<String, String> more, byte[] body) {
    HttpRequest request = request(method, path, more, body);
    try {
      HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return check.of(body, new Answer(method + " " + path, response.statusCode(), response.headers(), new String(response.body(),
          StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest request(String method, String path, Map<String, String> more, byte[] body) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE)
        .method(method, body.length == 0 ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    all.forEach(builder::header);
    return builder.build();
  }

  private static byte[] write(Object body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
