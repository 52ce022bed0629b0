package org.parley.benchmark;

import java.nio.charset.StandardCharsets;

/**
 * What one listener was told, on however many sockets one after the other. Numbers must rise; they are summed up so that two who were told
 * the same in the same order have the same sum.
 */
final class Notes implements Watcher.Texts {
  private static final byte[] NUMBER = "{\"seq\":".getBytes(StandardCharsets.US_ASCII);
  /** In the plain text of a message; its HTML has the same words behind a tag. */
  private static final byte[] STAMP = "\"stamp ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] THROUGH = "{\"through\":".getBytes(StandardCharsets.US_ASCII);

  private final Stamps stamps;
  private volatile boolean caughtUp;
  private volatile Sum sum = Sum.NOTHING;

  /** Told of the stamp of each message. */
  interface Stamps {
    void seen(int number, long now);
  }

  /** @param last the highest number */
  record Sum(long count, long last, long mixed) {
    static final Sum NOTHING = new Sum(0, 0, 0);

    Sum plus(long number) {
      if (number <= last) {
        throw new IllegalStateException(number + " came after " + last);
      }
      return new Sum(count + 1, number, mixed * 31 + number);
    }
  }

  Notes(Stamps stamps) {
    this.stamps = stamps;
  }

  /** Whether it was told how far it has everything. */
  boolean caughtUp() {
    return caughtUp;
  }

  Sum sum() {
    return sum;
  }

  @Override
  public void take(byte[] bytes, int from, int to, long now) {
    if (isAt(THROUGH, bytes, from, to)) {
      caughtUp = true;
      return;
    }
    Sum added = sum;
    for (int i = from; i < to; i++) {
      if (bytes[i] == '{' && isAt(NUMBER, bytes, i, to)) {
        added = added.plus(digits(bytes, i + NUMBER.length));
      } else if (bytes[i] == '"' && isAt(STAMP, bytes, i, to)) {
        stamps.seen((int) digits(bytes, i + STAMP.length), now);
      }
    }
    sum = added;
  }

  private static boolean isAt(byte[] sought, byte[] bytes, int at, int to) {
    if (to - at < sought.length) {
      return false;
    }
    for (int i = 0; i < sought.length; i++) {
      if (bytes[at + i] != sought[i]) {
        return false;
      }
    }
    return true;
  }

  private static long digits(byte[] bytes, int at) {
    long value = 0;
    for (int i = at; bytes[i] >= '0' && bytes[i] <= '9'; i++) {
      value = value * 10 + bytes[i] - '0';
    }
    return value;
  }
}
