package org.parley.voting;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.parley.shared.DelegationId;

/**
 * What seals the choices, and the running count, of one ballot of which only totals are kept: AES-GCM with 256 bits, while it runs. Every
 * choice is filled up to one length and sealed under a nonce of its own, so neither size nor repetition tells anything; it is bound to its
 * ballot and delegation, so that none can be put in the place of another. So it is with the counts.
 */
final class BallotKey {
  static final int BYTES = 32;
  private static final String NOT_AS_CAST = "what is sealed of ballot %s is not as it was cast";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  /** Longer than any choice. */
  private static final int FILLED_BYTES = 16;
  /** Longer than any count. */
  private static final int FILLED_COUNT_BYTES = 32;
  /** No delegation's id. */
  private static final String COUNT = "count";

  private final String ballot;
  private final SecretKeySpec key;

  /** @param bytes {@link #BYTES} of them, unknown to anybody else */
  BallotKey(String ballot, byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("the key of ballot " + ballot + " has " + bytes.length + " bytes");
    }
    this.ballot = ballot;
    this.key = new SecretKeySpec(bytes, "AES");
  }

  /** @return 60 characters, whatever the choice, and others each time */
  String seal(Choice choice, DelegationId delegation) {
    return seal(filled(choice.code(), FILLED_BYTES), delegation.value());
  }

  /** @return 80 characters, whatever the count, and others each time */
  String seal(Heads count) {
    return seal(filled(count.written(), FILLED_COUNT_BYTES), COUNT);
  }

  private String seal(byte[] filled, String whose) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, whose).doFinal(filled);
      byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
      return Base64.getEncoder().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is not available", e);
    }
  }

  /** @throws IllegalStateException if it was not sealed with this key for this delegation: somebody changed it, a fault and no vote */
  Choice open(String sealed, DelegationId delegation) {
    try {
      return Choice.of(opened(sealed, delegation.value()));
    } catch (IllegalArgumentException broken) {
      throw new IllegalStateException(NOT_AS_CAST.formatted(ballot), broken);
    }
  }

  /** @throws IllegalStateException if it was not sealed with this key */
  Heads openCount(String sealed) {
    return Heads.read(opened(sealed, COUNT));
  }

  private String opened(String sealed, String whose) {
    try {
      byte[] all = Base64.getDecoder().decode(sealed);
      byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
      byte[] plain = cipher(Cipher.DECRYPT_MODE, nonce, whose).doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
      return new String(plain, StandardCharsets.US_ASCII).strip();
    } catch (GeneralSecurityException | IllegalArgumentException broken) {
      throw new IllegalStateException(NOT_AS_CAST.formatted(ballot), broken);
    }
  }

  private static byte[] filled(String text, int length) {
    byte[] filled = new byte[length];
    Arrays.fill(filled, (byte) ' ');
    byte[] written = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(written, 0, filled, 0, written.length);
    return filled;
  }

  private Cipher cipher(int mode, byte[] nonce, String whose) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD((ballot + " " + whose).getBytes(StandardCharsets.US_ASCII));
    return cipher;
  }
}
