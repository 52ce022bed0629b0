package org.parley.live;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

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
