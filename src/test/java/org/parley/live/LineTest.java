package org.parley.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.identity.Caller;
import org.parley.journey.support.Await;

/** What a single socket may do, and for how long it may say nothing. */
class LineTest {
  private final List<String> done = new ArrayList<>();
  private final Line line = new Line(session(), new Visitor(Caller.ANONYMOUS, "192.0.2.1", "en"), Runnable::run, Runnable::run, Runnable::run, 0);

  private final List<ByteBuffer> pings = new ArrayList<>();
  private final List<SendHandler> underWay = new ArrayList<>();
  private Runnable whileSending = () -> { };

  private Session session() {
    return proxy(Session.class);
  }

  private <T> T proxy(Class<T> type) {
    return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
      switch (method.getName()) {
        case "getAsyncRemote" -> {
          return proxy(RemoteEndpoint.Async.class);
        }
        case "getBasicRemote" -> {
          return proxy(RemoteEndpoint.Basic.class);
        }
        case "close" -> done.add("close " + ((CloseReason) arguments[0]).getCloseCode().getCode());
        case "sendPing" -> {
          done.add("ping");
          pings.add((ByteBuffer) arguments[0]);
        }
        case "sendText" -> {
          done.add((arguments.length == 1 ? "at once " : "by and by ") + arguments[0].toString().length());
          whileSending.run();
          if (arguments.length == 2) {
            underWay.add((SendHandler) arguments[1]);
          }
        }
        default -> { }
      }
      return null;
    }));
  }

  @Test
  void whoSaysNothingIsAskedAndThenGivenUp() {
    line.keepAlive(Limits.PING_EVERY.toMillis());
    assertEquals(List.of(), done);
    line.keepAlive(Limits.PING_EVERY.toMillis() + 1);
    line.keepAlive(Limits.PING_EVERY.toMillis() + 2);
    assertEquals(List.of("ping"), done);
    line.keepAlive(Limits.IDLE.toMillis() + 1);
    assertEquals("close 1001", done.get(done.size() - 1));
    assertTrue(line.isClosed());
  }

  @Test
  void whoAnswersStays() {
    line.keepAlive(Limits.PING_EVERY.toMillis() + 1);
    line.heard(Limits.PING_EVERY.toMillis() + 2);
    line.keepAlive(Limits.IDLE.toMillis() + 1);
    assertFalse(line.isClosed());
    assertEquals(List.of("ping", "ping"), done);
  }

  @Test
  void whatIsTakenInAtOnceIsSentInTheSendersThreadAndTheRestByAndBy() {
    int most = Receipts.TAKEN_IN - 10;
    line.put(frame(most));
    assertEquals(List.of("at once " + most, "ping"), done, "asks how far that has come");
    line.put(frame(1));
    line.put(frame(2));
    assertEquals("by and by 1", done.get(2), "nobody waits for one who does not read");
    assertEquals(3, done.size(), "one frame on its way at a time");
    underWay.get(0).onResult(new SendResult());
    assertEquals("by and by 2", done.get(3));
    underWay.get(1).onResult(new SendResult());
    line.answered(pings.get(0));
    line.put(frame(3));
    assertEquals("at once 3", done.get(4), "one who has read is sent to at once again");
  }

  /** Liberty never returns from a sending that finds its connection closed. */
  @Test
  void nothingIsClosedWhileItIsBeingSentTo() throws InterruptedException {
    List<Thread> closers = new ArrayList<>();
    Line left = new Line(session(), new Visitor(Caller.ANONYMOUS, "192.0.2.1", "en"), Runnable::run, Runnable::run, closing -> {
      closers.add(new Thread(closing));
      closers.get(0).start();
    }, 0);
    whileSending = () -> {
      left.close(CloseReason.CloseCodes.VIOLATED_POLICY, "said too much");
      awaitWaiting(closers.get(0));
      done.add("gone");
    };
    left.put(frame(1));
    closers.get(0).join();
    assertEquals(List.of("at once 1", "gone", "close 1008"), done);
    left.put(frame(2));
    assertEquals(3, done.size(), "nor is anything sent afterwards");
  }

  private static void awaitWaiting(Thread closer) {
    Await.until("the other thread to wait, or to have ended", Await.SOON, () -> EnumSet.of(Thread.State.TIMED_WAITING, Thread.State.TERMINATED).contains(closer.getState()));
  }

  private static Frame frame(int length) {
    return new Frame("x".repeat(length));
  }

  @Test
  void aMessageMayHaveSixteenKibibytesInAnyNumberOfParts() {
    assertEquals(Optional.empty(), line.take("x".repeat(Limits.MESSAGE_BYTES - 1), false));
    assertEquals(Optional.of(Limits.MESSAGE_BYTES), line.take("x", true).map(String::length));
    assertEquals(Optional.empty(), line.take("\u20ac".repeat(Limits.MESSAGE_BYTES / 3), false));
    assertEquals(Optional.empty(), line.take("xx", true));
    assertEquals(List.of("close 1009"), done);
  }

  @Test
  void messagesAreTakenAtARateAndMistakesAreCounted() {
    for (int i = 0; i < Limits.MESSAGES_AT_ONCE; i++) {
      assertTrue(line.takeMessage());
    }
    assertTrue(IntStream.range(0, 1_000).anyMatch(i -> !line.takeMessage()), "however fast this machine is, not a thousand more");
    for (int i = 1; i < Limits.STRIKES; i++) {
      assertFalse(line.strike());
    }
    assertTrue(line.strike());
  }
}
