package org.parley.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
  private static final URI REQUEST = URI.create("http://localhost:9080/api/");
  private final PublicAddress none = new PublicAddress(Optional.empty());
  private final PublicAddress given = new PublicAddress(Optional.of("https://parley.example.org/"));

  @Test
  void withoutASettingTheRequestSaysWhereWeAre() {
    assertEquals("http://localhost:9080", none.base(REQUEST));
    assertEquals("https://parley.example.org", none.base(URI.create("https://Parley.example.org:443/api/")));
    assertEquals(Optional.empty(), new PublicAddress(Optional.of(" ")).given());
  }

  @Test
  void theSettingCountsForLinks() {
    assertEquals("https://parley.example.org", given.base(REQUEST));
  }

  @Test
  void ownPagesComeFromTheRequestsAddressOrTheConfiguredOne() {
    assertTrue(none.isOwn("http://localhost:9080", REQUEST));
    assertTrue(given.isOwn("http://localhost:9080", REQUEST));
    assertTrue(given.isOwn("https://parley.example.org", REQUEST));
  }

  @Test
  void aHostWhoseNameIsNoneByTheBookIsOneAllTheSame() {
    URI request = URI.create("http://parley_web:9080/api/");
    assertTrue(none.isOwn("http://parley_web:9080", request));
    assertFalse(none.isOwn("http://evil.example", request));
    assertFalse(none.isOwn("", request));
    assertEquals("http://parley_web:9080", none.base(request));
  }

  @Test
  void otherPagesDoNot() {
    assertFalse(none.isOwn("null", REQUEST));
    assertFalse(none.isOwn("", REQUEST));
    assertFalse(none.isOwn("http://localhost", REQUEST));
    assertFalse(none.isOwn("https://localhost:9080", REQUEST));
    assertFalse(none.isOwn("http://localhost:9080.evil.example", REQUEST));
    assertFalse(given.isOwn("https://evil.example", REQUEST));
  }

  @Test
  void theConnectionIsSecureIfTheRequestOrTheSettingSaysSo() {
    assertFalse(none.isSecure(REQUEST));
    assertTrue(none.isSecure(URI.create("HTTPS://parley.example.org/api/")));
    assertTrue(given.isSecure(REQUEST));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:9080/", "http://LOCALHOST/", "http://parley.localhost/", "http://127.0.0.1:9080/", "http://127.1.2.3/",
    "http://[::1]:9080/"})
  void onThisMachineASecretMayTravelInTheClear(String request) {
    assertTrue(none.mayBePlain(URI.create(request)));
    assertFalse(given.mayBePlain(URI.create(request)), "not where TLS was configured");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://parley.example.org/", "http://10.0.0.1:9080/", "http://localhost.evil.example/", "http://evillocalhost/",
    "http://127.0.0.1.evil.example/", "http://[2001:db8::1]/", "http://parley_web:9080/", "https://localhost/"})
  void elsewhereItMayNot(String request) {
    assertFalse(none.mayBePlain(URI.create(request)));
  }

  @Test
  void whereAnAddressWithoutTlsWasConfiguredItMay() {
    PublicAddress plain = new PublicAddress(Optional.of("http://parley.example.org"));
    assertTrue(plain.mayBePlain(URI.create("http://parley.example.org/api/")));
    assertFalse(plain.mayBePlain(URI.create("https://parley.example.org/api/")));
  }
}
