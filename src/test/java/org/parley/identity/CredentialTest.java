package org.parley.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CredentialTest {
  private static final Credential TOKEN = new Credential(SignInKind.TOKEN, "abc");
  private static final Credential SESSION = new Credential(SignInKind.SESSION, "abc");

  @Test
  void aBearerTokenCountsBeforeACookie() {
    assertEquals(Optional.of(TOKEN), Credential.of("Bearer abc", "parley-session=xyz", false));
    assertEquals(Optional.of(TOKEN), Credential.of("bearer abc ", null, false));
  }

  @Test
  void anotherSchemeOfAuthorizationIsNotLookedAt() {
    assertEquals(Optional.empty(), Credential.of("Basic abc", null, false));
    assertEquals(Optional.of(SESSION), Credential.of("Basic xyz", "parley-session=abc", false));
  }

  @Test
  void aCookieIsFoundAmongOthersAndTheSecureOneComesFirst() {
    assertEquals(Optional.of(SESSION), Credential.of(null, "theme=dark; parley-session=xyz; __Host-parley=abc", false));
    assertEquals(Optional.of(SESSION), Credential.of(null, "xparley-session=xyz;parley-session=abc", false));
    assertEquals(Optional.empty(), Credential.of(null, "parley-session=", false));
    assertEquals(Optional.empty(), Credential.of(null, "parley-session", false));
    assertEquals(Optional.empty(), Credential.of(null, null, false));
  }

  @Test
  void overTlsTheCookieThatOtherHostsCouldSetIsNotAccepted() {
    assertEquals(Optional.empty(), Credential.of(null, "parley-session=abc", true));
    assertEquals(Optional.of(SESSION), Credential.of(null, "__Host-parley=abc", true));
  }

  @Test
  void theProofAgainstForgeryFollowsFromTheSecretAndIsNotIt() {
    assertEquals("WRFiMHGWr9gwQYGY-lrfdNsDeDTyTXOrMcbpXCIU77c".length(), SESSION.csrf().length());
    assertEquals(SESSION.csrf(), new Credential(SignInKind.SESSION, "abc").csrf());
    assertNotEquals(SESSION.csrf(), new Credential(SignInKind.SESSION, "abd").csrf());
    assertFalse(SESSION.csrf().contains("abc"));
  }

  @Test
  void aSecretIsNotWrittenIntoLogs() {
    assertFalse(SESSION.toString().contains("abc"));
  }
}
