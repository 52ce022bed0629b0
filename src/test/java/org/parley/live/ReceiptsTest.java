package org.parley.live;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much may be on its way to a socket before a sender would have to wait for it. */
class ReceiptsTest {
  private static final int FRAME = 1_000;
  private final Receipts receipts = new Receipts();

  /** @return how many frames were taken in at once before one was not */
  private int fill() {
    int frames = 0;
    while (receipts.count(FRAME)) {
      frames++;
    }
    return frames;
  }

  @Test
  void withoutAnAnswerLittleIsTakenInAtOnce() {
    assertTrue(fill() * FRAME <= Receipts.TAKEN_IN);
    assertFalse(receipts.count(1));
  }

  /** The least that a reader can ask for: the smallest window there is, and nothing is read. */
  @ParameterizedTest
  @ValueSource(ints = {20, 600, 30_000})
  @EnabledOnOs(OS.LINUX)
  void theSystemTakesInFarMoreThanIsReckonedWith(int frame) throws IOException {
    Matcher buffer = Pattern.compile("sendBufferSize=\"(\\d+)\"").matcher(Files.readString(Path.of("liberty/network.xml")));
    assertTrue(buffer.find());
    try (ServerSocketChannel server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        SocketChannel reader = SocketChannel.open().setOption(StandardSocketOptions.SO_RCVBUF, 1)) {
      reader.connect(server.getLocalAddress());
      try (SocketChannel sender = server.accept().setOption(StandardSocketOptions.SO_SNDBUF, Integer.parseInt(buffer.group(1)))) {
        sender.setOption(StandardSocketOptions.TCP_NODELAY, true).configureBlocking(false);
        int taken = 0;
        for (int one = frame; one == frame; taken += one) {
          one = sender.write(ByteBuffer.allocate(frame));
        }
        assertTrue(taken > 3 * Receipts.TAKEN_IN, taken + " bytes");
      }
    }
  }

  @Test
  void anAnswerMakesRoomForWhatWasSentBeforeThePingAlone() {
    fill();
    ByteBuffer ping = receipts.ask();
    int after = Receipts.TAKEN_IN / FRAME / 2;
    for (int i = 0; i < after; i++) {
      receipts.count(FRAME);
    }
    receipts.take(ping);
    assertTrue(after + fill() <= Receipts.TAKEN_IN / FRAME);
  }

  @Test
  void oneAsksOnceUntilThereIsAnAnswer() {
    assertFalse(receipts.isToAsk());
    fill();
    assertTrue(receipts.isToAsk());
    assertFalse(receipts.isToAsk());
    receipts.take(receipts.ask());
    fill();
    assertTrue(receipts.isToAsk());
  }

  @Test
  void anAnswerThatNobodyAskedForSaysNothing() {
    fill();
    receipts.take(number(0));
    ByteBuffer first = receipts.ask();
    ByteBuffer second = receipts.ask();
    assertNotEquals(first, second);
    receipts.take(first);
    receipts.take(number(second.getLong(0) + 1));
    receipts.take(ByteBuffer.allocate(0));
    receipts.take(ByteBuffer.allocate(Long.BYTES + 1));
    assertFalse(receipts.count(1));
    receipts.take(second);
    assertTrue(receipts.count(1));
    fill();
    receipts.take(second);
    assertFalse(receipts.count(1), "twice is no more than once");
  }

  private static ByteBuffer number(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).flip();
  }
}
