package org.parley.identity;

/** A password that may be kept. Only {@link Credentials} makes one, outside any transaction, because it takes a quarter of a second. */
public final class HashedPassword {
  private final String encoded;

  HashedPassword(String encoded) {
    this.encoded = encoded;
  }

  String encoded() {
    return encoded;
  }
}
