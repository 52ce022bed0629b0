package org.parley.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Await;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;

/** How long a post takes to five hundred screens: from just before the request until the frame is there. */
final class Listeners {
  private static final int LISTENERS = 500;
  private static final int WARM_UP = 50;
  private static final int POSTS = 150;
  private static final long EVERY_MILLIS = 200;
  private static final Duration MOST = Duration.ofSeconds(60);
  private static final Pattern STAMP = Pattern.compile("stamp (\\d+) (\\d+)");
  private static final String PADDING = " We can support this, on the understanding that it binds nobody who has not agreed.".repeat(3);

  private Listeners() {}

  static Latencies live(SampleConsultation sample, RunningServer server) throws Exception {
    Latencies latencies = new Latencies(LISTENERS * POSTS);
    HttpClient client = HttpClient.newHttpClient();
    List<WebSocket> sockets = new ArrayList<>();
    AtomicInteger ready = new AtomicInteger();
    URI uri = URI.create("ws://localhost:" + server.port() + "/live");
    List<String> tokens = sample.participants().stream().map(sample::head).map(ApiClient::token).toList();
    for (int i = 0; i < LISTENERS; i++) {
      WebSocket socket = client.newWebSocketBuilder().header("Authorization", "Bearer " + tokens.get(i % tokens.size()))
          .buildAsync(uri, new Screen(latencies, ready)).join();
      socket.sendText("{\"subscribe\":\"" + sample.slug() + "\"}", true).join();
      sockets.add(socket);
    }
    Await.until("all listeners to be subscribed", MOST, () -> ready.get() >= LISTENERS);
    String path = "/api/threads/" + sample.thread("P1") + "/messages";
    ApiClient poster = sample.head(sample.participants().get(0));
    inTurn(n -> poster.post(path, Map.of("lang", "en", "text", "stamp " + n + " " + System.nanoTime() + PADDING)).expect(201));
    Await.until("every frame to arrive", MOST, () -> latencies.count() >= LISTENERS * POSTS);
    sockets.forEach(WebSocket::abort);
    return latencies;
  }

  /** Something done with a number at a fixed pace, until it was done {@link #WARM_UP} and {@link #POSTS} times. */
  private interface Post {
    void number(int n) throws Exception;
  }

  private static void inTurn(Post post) throws Exception {
    ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
    AtomicInteger number = new AtomicInteger();
    var running = pace.scheduleAtFixedRate(() -> {
      try {
        int n = number.getAndIncrement();
        if (n < WARM_UP + POSTS) {
          post.number(n);
        }
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    Await.until("all posts to be made", Duration.ofSeconds(300), () -> running.isDone() || number.get() > WARM_UP + POSTS);
    pace.shutdownNow();
    if (running.isDone() && !running.isCancelled()) {
      running.get();
    }
  }

  private static void note(String text, Latencies latencies) {
    long now = System.nanoTime();
    Matcher stamp = STAMP.matcher(text);
    while (stamp.find()) {
      if (Integer.parseInt(stamp.group(1)) >= WARM_UP && text.charAt(stamp.start() - 1) == '"') {
        latencies.add(now - Long.parseLong(stamp.group(2)));
      }
    }
  }

  /** Takes the plain text of each message once; its HTML has the same words behind a tag. */
  private static final class Screen implements WebSocket.Listener {
    private final Latencies latencies;
    private final AtomicInteger ready;
    private final StringBuilder part = new StringBuilder();
    private boolean subscribed;

    private Screen(Latencies latencies, AtomicInteger ready) {
      this.latencies = latencies;
      this.ready = ready;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        String text = part.toString();
        part.setLength(0);
        if (!subscribed && text.contains("\"through\"")) {
          subscribed = true;
          ready.incrementAndGet();
        }
        note(text, latencies);
      }
      socket.request(1);
      return null;
    }
  }

  /** The same bytes to as many plain sockets, without anything between. */
  static Latencies bare() throws Exception {
    Latencies latencies = new Latencies(LISTENERS * POSTS);
    try (ServerSocketChannel server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        LISTENERS);
        Selector selector = Selector.open()) {
      List<SocketChannel> senders = new ArrayList<>();
      for (int i = 0; i < LISTENERS; i++) {
        SocketChannel receiver = SocketChannel.open(server.getLocalAddress());
        receiver.configureBlocking(false);
        receiver.register(selector, SelectionKey.OP_READ);
        senders.add(server.accept());
      }
      Thread reader = new Thread(() -> read(selector, latencies));
      reader.start();
      inTurn(n -> {
        byte[] frame = ("\"stamp " + n + " " + System.nanoTime() + PADDING).getBytes(StandardCharsets.UTF_8);
        for (SocketChannel sender : senders) {
          sender.write(ByteBuffer.wrap(frame));
        }
      });
      Await.until("every frame to arrive", MOST, () -> latencies.count() >= LISTENERS * POSTS);
      reader.interrupt();
      reader.join();
      for (SocketChannel sender : senders) {
        sender.close();
      }
    }
    return latencies;
  }

  private static void read(Selector selector, Latencies latencies) {
    ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
    try {
      while (!Thread.currentThread().isInterrupted() && selector.isOpen()) {
        selector.select(key -> {
          try {
            buffer.clear();
            ((SocketChannel) key.channel()).read(buffer);
            note(new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8), latencies);
          } catch (IOException e) {
            key.cancel();
          }
        });
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
