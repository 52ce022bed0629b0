package org.parley.shared;

import java.security.SecureRandom;

/** Ids and secrets that nobody can guess. */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final char[] BASE32 = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();

  private Ids() {}

  /** A new id: 26 characters of base32, 128 random bits. */
  public static String next() {
    return random(26);
  }

  /** A new secret for a link, a session or a token: 52 characters of base32, 256 random bits. */
  public static String secret() {
    return random(52);
  }

  private static String random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    char[] text = new char[length];
    for (int i = 0; i < length; i++) {
      text[i] = BASE32[bytes[i] & 31];
    }
    return new String(text);
  }
}
