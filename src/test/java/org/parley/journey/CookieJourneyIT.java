package org.parley.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.Answer;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.LiveClient;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;

/** A session's cookie: how it is kept from scripts, from other sites and from the wire, and that nobody plants one. */
class CookieJourneyIT {
  private static final String OVER_TLS = "__Host-parley";
  private static final String ON_THIS_MACHINE = "parley-session";
  private static final Set<String> KEPT_FROM_SCRIPTS_AND_SITES = Set.of("HttpOnly", "Path=/", "SameSite=Strict");
  /** Of RFC 2109, which RFC 6265 superseded. */
  private static final String NOT_FOR_BROWSERS = "Version=";
  private static SampleConsultation sample;
  private static String victim;
  private static String attacker;

  @BeforeAll
  static void open() {
    sample = SampleConsultation.open(RunningServer.shared().administrator(), "cookies");
    sample.head(sample.participants().get(0));
    sample.head(sample.participants().get(1));
    victim = sample.email("head." + sample.participants().get(0));
    attacker = sample.email("head." + sample.participants().get(1));
  }

  private static ApiClient plain() {
    return RunningServer.shared().anyone();
  }

  /** As docs/operations.md asks of a proxy that ends TLS. */
  private static ApiClient overTls() {
    return plain().with("X-Forwarded-Proto", "https");
  }

  private static Answer signIn(ApiClient browser, String email) {
    return browser.post("/api/sessions", Map.of("email", email, "password", SampleConsultation.PASSWORD)).expect(201);
  }

  private record Cookie(String name, String value, Set<String> attributes) {
    static Cookie of(Answer answer) {
      assertEquals(1, answer.headers().allValues("Set-Cookie").size());
      String[] parts = answer.header("Set-Cookie").split(";\\s*");
      return new Cookie(parts[0].substring(0, parts[0].indexOf('=')), parts[0].substring(parts[0].indexOf('=') + 1),
          Stream.of(parts).skip(1).filter(part -> !part.startsWith(NOT_FOR_BROWSERS)).collect(Collectors.toCollection(TreeSet::new)));
    }

    String shown() {
      return name + "=" + value;
    }
  }

  private static Set<String> and(Set<String> attributes, String... more) {
    return Stream.concat(attributes.stream(), Stream.of(more)).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void overTlsItIsSecureAndBoundToThisHost() {
    Answer entered = signIn(overTls().with("Origin", origin("https")), victim);
    Cookie cookie = Cookie.of(entered);
    assertEquals(OVER_TLS, cookie.name());
    assertEquals(and(KEPT_FROM_SCRIPTS_AND_SITES, "Secure"), cookie.attributes(), "no domain, and no longer than the browser");
    ApiClient browser = overTls().with("Origin", origin("https")).with("Cookie", cookie.shown()).with("X-CSRF-Token", entered.text("csrf"));
    assertEquals(victim, browser.get("/api/me").expect(200).text("person/email"));
    Cookie taken = Cookie.of(browser.delete("/api/sessions/current").expect(204));
    assertEquals(new Cookie(OVER_TLS, "", and(KEPT_FROM_SCRIPTS_AND_SITES, "Secure", "Max-Age=0")), taken);
  }

  @Test
  void onThisMachineItIsTheSameButForTheWire() {
    Answer entered = signIn(plain(), victim);
    Cookie cookie = Cookie.of(entered);
    assertEquals(ON_THIS_MACHINE, cookie.name());
    assertEquals(and(KEPT_FROM_SCRIPTS_AND_SITES), cookie.attributes());
    Cookie taken = Cookie.of(plain().with("Cookie", cookie.shown()).with("X-CSRF-Token", entered.text("csrf"))
        .delete("/api/sessions/current").expect(204));
    assertEquals(new Cookie(ON_THIS_MACHINE, "", and(KEPT_FROM_SCRIPTS_AND_SITES, "Max-Age=0")), taken);
  }

  @Test
  void overTlsTheCookieOfPlainHttpIsNone() {
    Cookie cookie = Cookie.of(signIn(plain(), victim));
    plain().with("Cookie", cookie.shown()).get("/api/me").expect(200);
    overTls().with("Cookie", cookie.shown()).get("/api/me").expect(401);
    String value = Cookie.of(signIn(overTls(), victim)).value();
    overTls().with("Cookie", ON_THIS_MACHINE + "=" + value).get("/api/me").expect(401);
    assertTrue(hearsProceedings(plain().with("Origin", origin("http")).with("Cookie", cookie.shown())));
    assertFalse(hearsProceedings(overTls().with("Origin", origin("https")).with("Cookie", cookie.shown())), "nor on the socket");
  }

  private static boolean hearsProceedings(ApiClient browser) {
    try (LiveClient line = LiveClient.open(browser).subscribe(sample.slug(), 0)) {
      line.through(sample.administrator().get(sample.path("/journal?after=0&limit=200")).expect(200).json().get("through").asLong());
      return line.events().stream().anyMatch(event -> event.path("type").asText().equals("member-joined"));
    }
  }

  private static String origin(String scheme) {
    return scheme + "://localhost:" + RunningServer.shared().port();
  }

  @Test
  void aCookieThatWasPlantedBeforeIsNotAdopted() {
    String planted = ON_THIS_MACHINE + "=" + "p".repeat(43);
    Cookie given = Cookie.of(signIn(plain().with("Cookie", planted), victim));
    assertNotEquals(planted, given.shown());
    plain().with("Cookie", planted).get("/api/me").expect(401);
    assertEquals(victim, plain().with("Cookie", given.shown()).get("/api/me").expect(200).text("person/email"));
  }

  @Test
  void aSessionOfSomebodyElseThatWasPlantedIsOverOnceTheBrowserSignsIn() {
    Cookie planted = Cookie.of(signIn(plain(), attacker));
    Cookie independent = Cookie.of(signIn(plain(), attacker));
    Cookie given = Cookie.of(signIn(plain().with("Cookie", planted.shown()), victim));
    assertNotEquals(planted.value(), given.value());
    plain().with("Cookie", planted.shown()).get("/api/me").expect(401);
    assertEquals(victim, plain().with("Cookie", given.shown()).get("/api/me").expect(200).text("person/email"));
    assertEquals(attacker, plain().with("Cookie", independent.shown()).get("/api/me").expect(200).text("person/email"));
  }

  @Test
  void signingInAgainGivesANewSecretAndEndsTheOld() {
    Cookie first = Cookie.of(signIn(plain(), victim));
    Cookie second = Cookie.of(signIn(plain().with("Cookie", first.shown()), victim));
    assertNotEquals(first.value(), second.value());
    plain().with("Cookie", first.shown()).get("/api/me").expect(401);
    plain().with("Cookie", second.shown()).get("/api/me").expect(200);
  }

  @Test
  void fromAnotherMachineNobodySignsInOverPlainHttp() throws IOException {
    String refused = signInAt("parley.example.org", "");
    assertTrue(refused.startsWith("HTTP/1.1 403 ") && refused.contains("\"insecure-connection\""), refused);
    assertFalse(refused.contains("Set-Cookie"), refused);
    for (String proxy : Set.of("X-Forwarded-Proto: https\r\n", "X-Forwarded-For: 203.0.113.9\r\nX-Forwarded-Proto: https\r\n")) {
      String admitted = signInAt("parley.example.org", proxy);
      assertTrue(admitted.startsWith("HTTP/1.1 201 ") && admitted.contains("Set-Cookie: " + OVER_TLS + "="), admitted);
    }
    for (String here : Set.of("127.0.0.1", "[::1]", "parley.localhost")) {
      String local = signInAt(here, "");
      assertTrue(local.startsWith("HTTP/1.1 201 ") && local.contains("Set-Cookie: " + ON_THIS_MACHINE + "="), local);
    }
  }

  /** By hand, since Java's client names the host that it is connected to. @return the whole answer */
  private static String signInAt(String host, String headers) throws IOException {
    String body = ApiClient.JSON.writeValueAsString(Map.of("email", victim, "password", SampleConsultation.PASSWORD));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RunningServer.shared().port())) {
      socket.getOutputStream().write(("POST /api/sessions HTTP/1.1\r\nHost: " + host + ":" + RunningServer.shared().port() + "\r\n" + headers
          + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body)
          .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
