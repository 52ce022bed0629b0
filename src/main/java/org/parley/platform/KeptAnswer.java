package org.parley.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The first answer to a request that carried an {@code Idempotency-Key}. The key itself is not kept, only its hash, and the answer
 * is sealed under the key: whoever reads the database, but did not send the request, learns nothing (an answer may hold the
 * link of an invitation).
 */
@Entity
@Table(name = "kept_answer")
class KeptAnswer {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TAG_BITS = 128;
  private static final int NONCE_BYTES = 12;

  @Id
  private String id;
  private String fingerprint;
  @Column(name = "kept_at")
  private Instant keptAt;
  private String sealed;

  protected KeptAnswer() {}

  /**
   * @param secret caller and key, together unknown to others
   * @param fingerprint hash of method, address and body
   */
  KeptAnswer(String secret, String fingerprint, String answer, Instant now) {
    this.id = idOf(secret);
    this.fingerprint = fingerprint;
    this.keptAt = now;
    this.sealed = seal(secret, answer);
  }

  static String idOf(String secret) {
    return HexFormat.of().formatHex(digest("id:" + secret));
  }

  boolean answers(String otherFingerprint) {
    return fingerprint.equals(otherFingerprint);
  }

  String open(String secret) {
    try {
      byte[] bytes = Base64.getDecoder().decode(sealed);
      return new String(cipher(Cipher.DECRYPT_MODE, secret, Arrays.copyOf(bytes, NONCE_BYTES))
          .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a kept answer cannot be opened", e);
    }
  }

  private static String seal(String secret, String answer) {
    try {
      byte[] nonce = new byte[NONCE_BYTES];
      RANDOM.nextBytes(nonce);
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, secret, nonce).doFinal(answer.getBytes(StandardCharsets.UTF_8));
      byte[] bytes = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, bytes, NONCE_BYTES, sealed.length);
      return Base64.getEncoder().encodeToString(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is not available", e);
    }
  }

  private static Cipher cipher(int mode, String secret, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(digest("seal:" + secret), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  static byte[] digest(String text) {
    return digest(text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}
