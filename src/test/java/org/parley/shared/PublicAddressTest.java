package org.parley.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicAddressTest {
  private static final URI REQUEST = URI.create("http://localhost:9080/api/");
  private final PublicAddress none = new PublicAddress(Optional.empty());
  private final PublicAddress given = new PublicAddress(Optional.of("https://parley.example.org/"));

  @Test
  void withoutASettingTheRequestSaysWhereWeAre() {
    assertEquals("http://localhost:9080", none.base(REQUEST));
    assertEquals("https://parley.example.org", none.base(URI.create("https://Parley.example.org:443/api/")));
    assertFalse(none.isSecure());
    assertEquals(Optional.empty(), new PublicAddress(Optional.of(" ")).given());
  }

  @Test
  void theSettingCountsForLinks() {
    assertEquals("https://parley.example.org", given.base(REQUEST));
    assertTrue(given.isSecure());
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
}
