package org.parley.identity;

import java.util.Optional;

/** An invitation together with the proof that it takes: the right password of a known person, or a new one. Only {@link Credentials} makes one. */
public final class Acceptance {
  private final String secret;
  private final Optional<HashedPassword> fresh;

  Acceptance(String secret, Optional<HashedPassword> fresh) {
    this.secret = secret;
    this.fresh = fresh;
  }

  String secret() {
    return secret;
  }

  Optional<HashedPassword> fresh() {
    return fresh;
  }
}
