package org.parley.live;

import io.github.bucket4j.Bucket;
import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One open socket: who is at the other end, what they follow, what waits to be sent to them. */
final class Line {
  private static final Logger LOG = Logger.getLogger(Line.class.getName());
  /** How long closing waits for a frame that is just being sent. */
  private static final int LAST_FRAME_SECONDS = 2;

  private final Session session;
  private final Visitor visitor;
  private final Executor askers;
  private final Executor closers;
  private final RemoteEndpoint.Async remote;
  private final Outbox outbox;
  private final Receipts receipts = new Receipts();
  private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile String closedFor = "";
  private final AtomicInteger strikes = new AtomicInteger();
  private final Bucket messages = Bucket.builder().addLimit(limit -> limit.capacity(Limits.MESSAGES_AT_ONCE)
      .refillGreedy(Limits.MESSAGES_PER_SECOND, Duration.ofSeconds(1))).build();
  private final StringBuilder incoming = new StringBuilder();
  private int incomingBytes;
  /** Held by whoever sends in their own thread, one at a time by the outbox, and by whoever closes. */
  private final ReentrantLock wire = new ReentrantLock();
  private volatile long heardAt;
  private volatile long pingedAt;

  /** @param now in milliseconds */
  Line(Session session, Visitor visitor, Executor senders, Executor askers, Executor closers, long now) {
    this.session = session;
    this.visitor = visitor;
    this.askers = askers;
    this.closers = closers;
    this.remote = session.getAsyncRemote();
    this.remote.setSendTimeout(Limits.SENDING.toMillis());
    this.outbox = new Outbox(this::send, senders, () -> close(CloseReason.CloseCodes.TRY_AGAIN_LATER, "too slow"),
        problem -> close(CloseReason.CloseCodes.TRY_AGAIN_LATER, "not sent"));
    this.heardAt = now;
    this.pingedAt = now;
  }

  /** In this thread what the system takes in at once; anything else goes on by itself where the line stalls. */
  private void send(Frame frame, Consumer<Optional<Throwable>> done) {
    boolean atOnce = receipts.count(frame.bytes());
    if (frame == Frame.PING) {
      (atOnce ? (Executor) Runnable::run : askers).execute(() -> tell(done, () -> session.getBasicRemote().sendPing(receipts.ask())));
      return;
    }
    if (receipts.isToAsk()) {
      outbox.put(Frame.PING);
    }
    if (atOnce) {
      tell(done, () -> session.getBasicRemote().sendText(frame.text()));
    } else {
      remote.sendText(frame.text(), result -> done.accept(Optional.ofNullable(result.getException())));
    }
  }

  private interface Sending {
    void send() throws IOException;
  }

  private void tell(Consumer<Optional<Throwable>> done, Sending sending) {
    done.accept(wire.tryLock() ? sent(sending) : Optional.of(new IOException("being closed")));
  }

  private Optional<Throwable> sent(Sending sending) {
    try {
      if (isClosed()) {
        return Optional.of(new IOException("closed"));
      }
      sending.send();
      return Optional.empty();
    } catch (IOException | IllegalStateException | IllegalArgumentException gone) {
      return Optional.of(gone);
    } finally {
      wire.unlock();
    }
  }

  void put(Frame frame) {
    outbox.put(frame);
  }

  Outbox outbox() {
    return outbox;
  }

  Visitor visitor() {
    return visitor;
  }

  /**
   * Puts a message together; called by one thread at a time. One that grows too long ends the line.
   *
   * @return the message, once it is whole
   */
  Optional<String> take(String part, boolean last) {
    if (isClosed()) {
      return Optional.empty();
    }
    incomingBytes += part.getBytes(StandardCharsets.UTF_8).length;
    if (incomingBytes > Limits.MESSAGE_BYTES) {
      close(CloseReason.CloseCodes.TOO_BIG, "too large");
      return Optional.empty();
    }
    incoming.append(part);
    if (!last) {
      return Optional.empty();
    }
    String whole = incoming.toString();
    incoming.setLength(0);
    incomingBytes = 0;
    return Optional.of(whole);
  }

  /** By slug. */
  Map<String, Subscription> subscriptions() {
    return subscriptions;
  }

  /** @return false if the client sends more messages than it may */
  boolean takeMessage() {
    return messages.tryConsume(1);
  }

  /** Counts something wrong. @return true once it is too much */
  boolean strike() {
    return strikes.incrementAndGet() >= Limits.STRIKES;
  }

  void heard(long now) {
    heardAt = now;
  }

  /** An answer to a ping. */
  void answered(ByteBuffer pong) {
    receipts.take(pong);
  }

  /** Asks a silent other side whether it is there, and gives it up if it stays silent. @param now in milliseconds */
  void keepAlive(long now) {
    if (now - heardAt > Limits.IDLE.toMillis()) {
      close(CloseReason.CloseCodes.GOING_AWAY, "idle");
    } else if (now - Math.max(heardAt, pingedAt) > Limits.PING_EVERY.toMillis()) {
      pingedAt = now;
      outbox.put(Frame.PING);
    }
  }

  boolean isClosed() {
    return closed.get();
  }

  /** Why this side closed it; empty if it did not. */
  String closedFor() {
    return closedFor;
  }

  /** Closes the socket, elsewhere: Liberty's close waits for reads and writes that may not end soon. */
  void close(CloseReason.CloseCode code, String reason) {
    close(code, reason, closers);
  }

  private void close(CloseReason.CloseCode code, String reason, Executor elsewhere) {
    if (closed.compareAndSet(false, true)) {
      closedFor = reason;
      outbox.close();
      elsewhere.execute(() -> {
        end();
        hangUp(new CloseReason(code, reason));
      });
    }
  }

  /** Once what is being sent has gone: Liberty never returns from a sending that finds its connection closed. */
  private void hangUp(CloseReason reason) {
    boolean alone = false;
    try {
      alone = wire.tryLock(LAST_FRAME_SECONDS, TimeUnit.SECONDS);
      session.close(reason);
    } catch (IOException | IllegalStateException gone) {
      LOG.log(Level.FINE, gone, () -> "Closing a socket that was gone");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } finally {
      if (alone) {
        wire.unlock();
      }
    }
  }

  /** Tells the client that the server restarts. @param elsewhere threads that are still there when the container's are not */
  void restart(Executor elsewhere) {
    close(CloseReason.CloseCodes.SERVICE_RESTART, "restart", elsewhere);
  }

  /** The socket is closed, from whichever side. */
  void end() {
    closed.set(true);
    outbox.close();
    Collection<Subscription> ended = subscriptions.values();
    ended.forEach(Subscription::end);
    ended.clear();
  }
}
