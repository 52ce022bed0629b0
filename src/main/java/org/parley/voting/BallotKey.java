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
 * What seals the choices of one secret ballot while it runs: AES-GCM with 256 bits. Every choice is filled up to one length and sealed
 * under a nonce of its own, so neither size nor repetition tells anything; it is bound to its ballot and delegation, so that none can
 * be put in the place of another.
 */
final class BallotKey {
  static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  /** Longer than any choice. */
  private static final int FILLED_BYTES = 16;

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
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, delegation).doFinal(filled(choice));
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
      byte[] all = Base64.getDecoder().decode(sealed);
      byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
      byte[] plain = cipher(Cipher.DECRYPT_MODE, nonce, delegation).doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
      return Choice.of(new String(plain, StandardCharsets.US_ASCII).strip());
    } catch (GeneralSecurityException | IllegalArgumentException broken) {
      throw new IllegalStateException("a sealed choice of ballot " + ballot + " is not as it was cast", broken);
    }
  }

  private static byte[] filled(Choice choice) {
    byte[] filled = new byte[FILLED_BYTES];
    Arrays.fill(filled, (byte) ' ');
    byte[] code = choice.code().getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(code, 0, filled, 0, code.length);
    return filled;
  }

  private Cipher cipher(int mode, byte[] nonce, DelegationId delegation) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD((ballot + " " + delegation.value()).getBytes(StandardCharsets.US_ASCII));
    return cipher;
  }
}
