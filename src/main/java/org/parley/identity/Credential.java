package org.parley.identity;

import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/** What a request shows to prove who makes it: the secret of a session or of a token. */
public record Credential(SignInKind kind, String secret) {
  /** Over TLS. The prefix keeps other hosts of the domain from setting it. */
  public static final String SECURE_COOKIE = "__Host-parley";
  /** On plain HTTP, where a secret may travel in the clear. */
  public static final String PLAIN_COOKIE = "parley-session";
  private static final String BEARER = "Bearer ";

  /**
   * Reads the headers of a request; a bearer token counts before a cookie.
   *
   * @param authorization the {@code Authorization} header, may be null; schemes other than Bearer are not looked at
   * @param cookie the {@code Cookie} header, may be null
   * @param secureOnly whether the cookie of plain HTTP is not accepted
   */
  public static Optional<Credential> of(String authorization, String cookie, boolean secureOnly) {
    if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.of(new Credential(SignInKind.TOKEN, authorization.substring(BEARER.length()).strip()));
    }
    return cookie(cookie, SECURE_COOKIE).or(() -> secureOnly ? Optional.empty() : cookie(cookie, PLAIN_COOKIE))
        .map(secret -> new Credential(SignInKind.SESSION, secret));
  }

  private static Optional<String> cookie(String header, String name) {
    if (header == null) {
      return Optional.empty();
    }
    return Stream.of(header.split(";")).map(String::strip).filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1)).filter(value -> !value.isEmpty()).findFirst();
  }

  /** What a page sends in {@code X-CSRF-Token}; it follows from the secret, which no other site can read. */
  public String csrf() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Digests.sha256("csrf:" + secret));
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "Credential[" + kind + "]";
  }
}
