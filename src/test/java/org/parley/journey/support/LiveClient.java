package org.parley.journey.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** A line to {@code /live} that keeps every frame it got. */
public final class LiveClient implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final List<JsonNode> frames = new ArrayList<>();
  private final StringBuilder part = new StringBuilder();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final BiConsumer<LiveClient, JsonNode> taker;
  private WebSocket socket;

  private LiveClient(BiConsumer<LiveClient, JsonNode> taker) {
    this.taker = taker;
  }

  /** Opens a line for whoever the client speaks for. @throws CompletionException if the handshake is refused */
  public static LiveClient open(ApiClient client) {
    return open(client, Map.of());
  }

  /** As {@link #open(ApiClient)}, with headers of one's own in the handshake. */
  public static LiveClient open(ApiClient client, Map<String, String> headers) {
    return open(client, headers, LiveClient::keep);
  }

  /** As {@link #open(ApiClient, Map)}, but each frame goes to the taker and is not kept. */
  public static LiveClient open(ApiClient client, Map<String, String> headers, BiConsumer<LiveClient, JsonNode> taker) {
    LiveClient live = new LiveClient(taker);
    WebSocket.Builder builder = HTTP.newWebSocketBuilder();
    client.headers().forEach(builder::header);
    headers.forEach(builder::header);
    URI uri = client.base().resolve("/live");
    live.socket = builder.buildAsync(URI.create(uri.toString().replaceFirst("^http", "ws")), live.new Listener()).join();
    return live;
  }

  private final class Listener implements WebSocket.Listener {
    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        taker.accept(LiveClient.this, parse(part.toString()));
        part.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closed.complete(code);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      closed.complete(1006);
    }
  }

  private void keep(JsonNode frame) {
    synchronized (frames) {
      frames.add(frame);
    }
  }

  private static JsonNode parse(String text) {
    try {
      return ApiClient.JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON on the line: " + text, e);
    }
  }

  public LiveClient subscribe(String slug, long after) {
    return say("{\"subscribe\":\"" + slug + "\",\"after\":" + after + "}");
  }

  public LiveClient say(String text) {
    try {
      socket.sendText(text, true).get(20, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      closed.complete(1006);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return this;
  }

  /** Says it and waits until anything is heard, so that nothing is on its way when the other side ends the line. */
  public LiveClient sayAndHear(String text) {
    int before = frames().size();
    say(text);
    Await.until("anything after " + text, Await.SOON, () -> !isOpen() || frames().size() > before);
    return this;
  }

  /** One message in many frames, the last of which never comes. */
  public LiveClient sayInParts(String part, int times) {
    for (int i = 0; i < times && isOpen(); i++) {
      socket.sendText(part, false).exceptionally(broken -> socket).join();
    }
    return this;
  }

  public LiveClient sayBytes(byte[] bytes) {
    socket.sendBinary(ByteBuffer.wrap(bytes), true).exceptionally(broken -> socket).join();
    return this;
  }

  /** Everything that came, in order. */
  public List<JsonNode> frames() {
    synchronized (frames) {
      return List.copyOf(frames);
    }
  }

  /** The events that came, in order, whether alone or several in a frame. */
  public List<JsonNode> events() {
    return frames().stream().flatMap(frame -> eventsIn(frame).stream()).toList();
  }

  /** The events of one frame. */
  public static List<JsonNode> eventsIn(JsonNode frame) {
    List<JsonNode> events = new ArrayList<>();
    Optional.ofNullable(frame.get("event")).ifPresent(events::add);
    frame.path("events").forEach(events::add);
    return events;
  }

  /** Waits for an event of that type which fits. */
  public JsonNode event(String type, Predicate<JsonNode> fits) {
    return Await.present("the event " + type + ", having got " + types(), Await.SOON,
        () -> events().stream().filter(event -> event.path("type").asText().equals(type)).filter(fits).findFirst());
  }

  public JsonNode event(String type) {
    return event(type, any -> true);
  }

  /** Waits until the server has said that it sent all up to that number. */
  public void through(long number) {
    Await.until("through " + number, Await.SOON, () -> frames().stream().anyMatch(frame -> frame.path("through").asLong(-1) >= number));
  }

  /** Waits for a refusal and gives its code. */
  public String error() {
    return Await.present("an error", Await.SOON,
        () -> frames().stream().filter(frame -> frame.has("error")).map(frame -> frame.at("/error/code").asText()).findFirst());
  }

  private List<String> types() {
    return events().stream().map(event -> event.path("type").asText()).toList();
  }

  /** Waits for the other side to end the line and gives its code; 1006 where it just broke. */
  public int closeCode() {
    return Await.present("the line to be closed", Await.SOON, () -> Optional.ofNullable(closed.getNow(null)));
  }

  /** Waits however long it takes. */
  void waitForEnd() {
    closed.join();
  }

  public boolean isOpen() {
    return !closed.isDone();
  }

  @Override
  public void close() {
    socket.abort();
    closed.complete(1006);
  }
}
