package org.parley.live;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/**
 * How much of what was sent over one socket is known to have arrived: a ping goes behind it, with a number that nobody can guess, so whoever
 * answers with that number has taken in all before it. What is not known to have arrived may still lie in the system's buffers; as long as it
 * is little, they take in one more frame at once, whatever the other side does.
 */
final class Receipts {
  /** Bytes that the system takes in for a socket whose other side reads nothing; network.xml sees to it that it takes in far more. */
  static final int TAKEN_IN = 64 * 1024;
  /** Bytes of which it is not known that they have arrived, above which one asks. */
  private static final int ASKED_ABOVE = TAKEN_IN / 4 * 3;
  /** The most that a frame has around its text. */
  private static final int AROUND = 10;
  private static final SecureRandom NUMBERS = new SecureRandom();

  private long sent;
  private long arrived;
  private boolean asking;
  private long number;
  private long before;

  /** Counts bytes that are about to be sent. @return whether they will be taken in at once */
  synchronized boolean count(int bytes) {
    sent += bytes + AROUND;
    return sent - arrived <= TAKEN_IN;
  }

  /** Whether it is time for a ping; says so once until that is answered. */
  synchronized boolean isToAsk() {
    if (asking || sent - arrived <= ASKED_ABOVE) {
      return false;
    }
    asking = true;
    return true;
  }

  /** What to send in a ping now. An earlier one that has no answer yet counts no more. */
  synchronized ByteBuffer ask() {
    asking = true;
    number = NUMBERS.nextLong();
    before = sent;
    return ByteBuffer.allocate(Long.BYTES).putLong(number).flip();
  }

  /** What came in a pong; one that nobody asked for says nothing. */
  synchronized void take(ByteBuffer pong) {
    if (asking && pong.remaining() == Long.BYTES && pong.getLong(pong.position()) == number) {
      arrived = before;
      asking = false;
    }
  }
}
