package org.parley.voting;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A lot that is drawn before anybody sees it and that anybody can draw again. Its seed is secret until the draw; its commitment is
 * published before, so that the seed cannot be exchanged for one that suits better.
 *
 * <p>Lot number {@code i} is the number written by the first 8 hexadecimal digits of SHA-256 of {@code seed:i}. Of the numbers from 0
 * to 2³²−1 those are taken that are below the largest multiple of {@code n}; the first that is taken, divided by {@code n}, leaves the
 * remainder that is drawn. So every remainder is as likely as any other.
 */
record Lot(String seed) {
  private static final long NUMBERS = 1L << 32;

  /** SHA-256 of the seed: 64 hexadecimal digits. */
  String commitment() {
    return HexFormat.of().formatHex(digest(seed));
  }

  /** @param n how many there are to draw from, at least 1 @return from 0 to {@code n}−1 */
  int below(int n) {
    long taken = NUMBERS - NUMBERS % n;
    int number = 0;
    while (number(number) >= taken) {
      number++;
    }
    return (int) (number(number) % n);
  }

  private long number(int i) {
    return Integer.toUnsignedLong(ByteBuffer.wrap(digest(seed + ":" + i)).getInt());
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
