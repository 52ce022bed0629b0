package org.parley.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.AccessMatrix;
import org.parley.journey.support.Actor;
import org.parley.journey.support.Answer;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Postgres;
import org.parley.journey.support.Reading;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;
import org.parley.journey.support.Spite;
import org.parley.journey.support.World;

/**
 * Bad requests at every address: each is refused clearly, none fails, none says anything of the inside. On PostgreSQL, which is the
 * stricter.
 */
class HostileJourneyIT {
  private static final int MORE_THAN_TAKEN = 1_048_577;
  private static final Pattern INSIDE = Pattern.compile(
      "Exception|\\bat (org|java|com|io)\\.[\\w.$]+\\(|\\.java:\\d|jakarta\\.|eclipselink|select |insert into|SRVE\\d|CWW");
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
  private static final Map<String, String> FORM = Map.of("Content-Type", "multipart/form-data; boundary=b");
  private static RunningServer server;
  private static SampleConsultation sample;
  private static World world;
  private static Map<Actor, ApiClient> clients;

  @BeforeAll
  static void open() {
    server = RunningServer.named("hostile").with(Postgres.database("hostile").environment()).start();
    sample = SampleConsultation.open(server.administrator(), "hostile").inPhase("deliberation");
    world = new World(sample).furnished();
    clients = Map.of(Actor.ADMINISTRATOR, sample.administrator(), Actor.CHAIR, sample.chair(), Actor.HEAD, sample.head(world.delegation()));
  }

  private static Stream<AccessMatrix.Row> writing() {
    return AccessMatrix.rows().stream().filter(row -> Set.of("POST", "PUT", "PATCH").contains(row.method())).filter(row -> !row.takesForm());
  }

  /** It changes nothing, so that asking twice is asking once. */
  private static boolean asksOnly(AccessMatrix.Row row) {
    return List.of("/evaluate", "/redline", "/what-if").stream().anyMatch(row.endpoint()::endsWith);
  }

  private static ApiClient entitled(AccessMatrix.Row row) {
    return Stream.of(Actor.HEAD, Actor.CHAIR, Actor.ADMINISTRATOR).filter(row.allowed()::contains).findFirst().map(clients::get)
        .orElseThrow();
  }

  private static Answer send(AccessMatrix.Row row, ApiClient client, Map<String, String> headers, byte[] body) {
    AccessMatrix.Attempt attempt = row.attempt().apply(world);
    Map<String, String> all = new LinkedHashMap<>(headers);
    if (!attempt.etag().isEmpty()) {
      all.put("If-Match", attempt.etag());
    }
    return client.raw(row.method(), attempt.path(), all, body);
  }

  /** Each row tried; the answers that are not as they must be, or that let the inside be seen. */
  private static void everywhere(int expected, Map<String, String> headers, byte[] body) {
    List<String> wrong = new ArrayList<>();
    writing().forEach(row -> {
      Answer answer = send(row, entitled(row), headers, body);
      if (answer.status() != expected || !isDecent(answer)) {
        wrong.add(row.endpoint() + ": " + answer.status() + " " + start(answer.body()));
      }
    });
    assertEquals("", String.join("\n", wrong));
  }

  private static boolean isDecent(Answer answer) {
    boolean refusal = answer.status() >= 400;
    return answer.status() < 500 && !INSIDE.matcher(answer.body()).find()
        && (!refusal || answer.header("Content-Type").startsWith("application/problem+json") && answer.json().hasNonNull("code"));
  }

  /** What no address can hold the web container refuses before us, in its own words, which tell nothing. */
  private static boolean showsTheInside(Answer answer) {
    return INSIDE.matcher(answer.body().replace("CWWWC0005I", "")).find();
  }

  private static String start(String text) {
    return text.substring(0, Math.min(200, text.length())).replace('\n', ' ');
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedEverywhere() {
    everywhere(413, JSON, bytes("{\"a\":\"" + "x".repeat(MORE_THAN_TAKEN) + "\"}"));
  }

  @Test
  void malformedJsonIsRefusedEverywhere() {
    everywhere(400, JSON, bytes("{\"a\":"));
    everywhere(400, JSON, bytes("{} trailing"));
    everywhere(400, JSON, bytes(Spite.deep(20_000)));
  }

  @Test
  void brokenUtf8IsRefusedEverywhere() {
    everywhere(400, JSON, new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xc3, (byte) 0x28, '"', '}'});
  }

  @Test
  void whatIsNotJsonIsRefusedEverywhere() {
    everywhere(415, Map.of("Content-Type", "text/plain"), bytes("{}"));
    everywhere(415, Map.of("Content-Type", "application/x-www-form-urlencoded"), bytes("a=b"));
    everywhere(415, Map.of("Content-Type", "application/xml"), bytes("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"));
  }

  @Test
  void aCookieAloneChangesNothingAnywhere() {
    Map<String, String> session = session();
    List<String> wrong = new ArrayList<>();
    List<Map<String, String>> forgeries = List.of(
        Map.of("Cookie", session.get("Cookie")),
        Map.of("Cookie", session.get("Cookie"), "X-CSRF-Token", "guessed"),
        Map.of("Cookie", session.get("Cookie"), "X-CSRF-Token", session.get("X-CSRF-Token"), "Origin", "https://elsewhere.example"),
        Map.of("Cookie", session.get("Cookie"), "X-CSRF-Token", session.get("X-CSRF-Token"), "Origin", "null"));
    AccessMatrix.rows().stream().filter(row -> !row.method().equals("GET")).filter(row -> !isEntrance(row))
        .forEach(row -> forgeries.forEach(forgery -> {
      Map<String, String> headers = new LinkedHashMap<>(forgery);
      headers.putAll(row.takesForm() ? FORM : JSON);
      Answer answer = send(row, server.anyone(), headers, bytes("{}"));
      if (answer.status() != 403 || !answer.code().equals("csrf")) {
        wrong.add(row.endpoint() + " with " + forgery.keySet() + ": " + answer.status() + " " + start(answer.body()));
      }
    }));
    assertEquals("", String.join("\n", wrong));
    server.anyone().with("Cookie", session.get("Cookie")).get("/api/me").expect(200);
  }

  private static boolean isEntrance(AccessMatrix.Row row) {
    return row.door() == AccessMatrix.Door.OPEN && row.method().equals("POST");
  }

  private static Map<String, String> session() {
    Answer signedIn = server.anyone().post("/api/sessions", Map.of("email", RunningServer.ADMIN_EMAIL, "password",
        RunningServer.ADMIN_PASSWORD)).expect(201);
    return Map.of("Cookie", signedIn.header("Set-Cookie").split(";")[0], "X-CSRF-Token", signedIn.text("csrf"));
  }

  @Test
  void aSignInFromAnotherSiteIsRefused() {
    server.anyone().with("Origin", "https://elsewhere.example")
        .post("/api/sessions", Map.of("email", RunningServer.ADMIN_EMAIL, "password", RunningServer.ADMIN_PASSWORD)).expect(403);
  }

  @Test
  void aForgedOrBrokenTokenIsNoToken() {
    for (String token : List.of("x", "Bearer", "a".repeat(4_000), "../..", "' or 1=1 --")) {
      Answer answer = server.anyone().with("Authorization", "Bearer " + token).get("/api/me").expect(401);
      assertTrue(isDecent(answer), answer.body());
    }
  }

  @Test
  void badValuesInEveryFieldNeverFail() {
    List<String> wrong = new ArrayList<>();
    writing().filter(row -> row.attempt().apply(world).body() != null).forEach(row -> {
      for (String body : Spite.variantsOf(row.attempt().apply(world).body())) {
        Answer answer = send(row, entitled(row).sendingWhatever(), JSON, bytes(body));
        if (!isDecent(answer)) {
          wrong.add(row.endpoint() + " " + start(body) + ": " + answer.status() + " " + start(answer.body()));
        }
      }
    });
    assertEquals("", String.join("\n", wrong.subList(0, Math.min(40, wrong.size()))), wrong.size() + " in all; " + server.log());
  }

  @Test
  void badAddressesNeverFail() {
    List<String> bad = List.of("..%2f..%2fetc%2fpasswd", "%00", "a%00b", "%c3%28", "%ff", "%2e%2e", "a".repeat(3_000), "'%20or%201=1--",
        "%3Cscript%3E",
        "%F0%9F%98%80", ";jsessionid=1", "%0d%0aSet-Cookie:a=b", "{c}".replace("{", "%7B").replace("}", "%7D"));
    List<String> wrong = new ArrayList<>();
    for (AccessMatrix.Row row : AccessMatrix.rows().stream().filter(row -> row.endpoint().contains("{")).toList()) {
      String template = row.endpoint().substring(row.endpoint().indexOf(' ') + 1);
      for (String value : bad) {
        String path = template.replaceAll("\\{[a-z]+}", value.replace("\\", "\\\\").replace("$", "\\$"));
        Answer answer = clients.get(Actor.ADMINISTRATOR).heldAgainstNothing().raw(row.method(), path, JSON, row.method().equals("GET") ? new byte[0]
            : bytes("{}"));
        if (answer.status() < 400 || answer.status() >= 500 || showsTheInside(answer) || answer.headers().map().containsKey("set-cookie")) {
          wrong.add(row.method() + " " + start(path) + ": " + answer.status() + " " + start(answer.body()));
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void badQueriesAndHeadersNeverFail() {
    List<String> wrong = new ArrayList<>();
    List<String> values = List.of("-1", "0", "1e9", "99999999999999999999", "%00", "abc", "%27", "a".repeat(1_000), "");
    AccessMatrix.rows().stream().filter(row -> row.method().equals("GET")).forEach(row -> {
      String path = row.attempt().apply(world).path().split("\\?")[0];
      for (String value : values) {
        String query = "?limit=" + value + "&after=" + value + "&from=" + value + "&to=" + value + "&lang=" + value + "&consultation="
            + value;
        Answer answer = clients.get(Actor.ADMINISTRATOR).get(path + query);
        if (!isDecent(answer)) {
          wrong.add(path + start(query) + ": " + answer.status() + " " + start(answer.body()));
        }
      }
    });
    for (String value : List.of("zz-ZZ-", "*;q=x", "en;q=99,ru;q=-1", "a".repeat(3_000), "\"")) {
      for (String header : List.of("Accept-Language", "If-Match", "Accept", "Idempotency-Key")) {
        Answer answer = clients.get(Actor.CHAIR).heldAgainstNothing().raw("PUT", "/api/provisions/" + world.provision(),
            Map.of("Content-Type", "application/json", header, value), bytes("{\"title\":\"T\",\"text\":\"X\"}"));
        if (answer.status() >= 500 || INSIDE.matcher(answer.body()).find()) {
          wrong.add(header + " " + start(value) + ": " + answer.status() + " " + start(answer.body()));
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void everyOtherMethodAndAddressIsRefusedInOrder() {
    for (String path : List.of("/api", "/api/", "/api/nothing", "/api/consultations/../../etc/passwd", "/nothing", "/WEB-INF/web.xml",
        "/META-INF/persistence.xml",
        "/records/NO-SUCH", "/records/..%2f..%2fx.json", "/records/x.pdf%00")) {
      for (String method : List.of("GET", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND")) {
        Answer answer = clients.get(Actor.ADMINISTRATOR).raw(method, path, JSON, method.equals("GET") ? new byte[0] : bytes("{}"));
        assertTrue(answer.status() < 500 && !showsTheInside(answer), () -> method + " " + path + ": " + answer.status() + " "
            + start(answer.body()));
        assertTrue(answer.status() >= 300 || method.equals("OPTIONS") || method.equals("GET"), () -> method + " " + path + ": "
            + answer.status());
      }
    }
  }

  /** Many programs name a content type with every request. */
  @Test
  void whatOnlyAsksHasNoBodyToBeRefusedFor() {
    assertEquals(200, server.anyone().with("Content-Type", "application/json").get("/api/consultations").status());
  }

  @Test
  void everyAnswerForbidsWhatIsNotOurs() {
    for (String path : List.of("/", "/api/consultations", "/api/nothing", "/records/", "/nothing", "/c/hostile")) {
      Answer answer = server.anyone().get(path);
      String policy = answer.header("Content-Security-Policy");
      assertTrue(policy.contains("default-src 'none'") && !policy.contains("unsafe"), () -> path + ": " + policy);
      assertEquals("nosniff", answer.header("X-Content-Type-Options"), path);
      assertTrue(answer.header("X-Request-Id").matches("[A-Za-z0-9_-]{8,64}"), path);
    }
  }

  /** Of what Liberty answers by itself nothing passes through our filter. */
  @Test
  void whatLibertyAnswersItselfForbidsAsMuch() {
    List<String> wrong = new ArrayList<>();
    for (String path : List.of("/health", "/health/ready", "/health/live", "/openapi", "/openapi?format=json", "/api/consultations", "/")) {
      Answer answer = server.anyone().heldAgainstNothing().get(path);
      List<String> policies = answer.headers().allValues("Content-Security-Policy");
      if (!isFramedByNobody(answer) || policies.size() != 1 || !policies.get(0).contains("default-src 'none'")
          || !policies.get(0).contains("frame-ancestors 'none'") || policies.get(0).contains("unsafe")) {
        wrong.add(path + ": " + answer.status() + " " + answer.headers().map());
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  private static boolean isFramedByNobody(Answer answer) {
    return answer.headers().allValues("X-Content-Type-Options").equals(List.of("nosniff")) && answer.headers().allValues("X-Frame-Options").equals(List.of("DENY"));
  }

  /** Its script stands in the page: Liberty gives it a policy of its own, and ours must not come on top of it. */
  @Test
  void thePageOfTheDescriptionHasLibertysOwnPolicy() {
    for (String path : List.of("/openapi/ui", "/openapi/ui/", "/openapi/ui/nothing")) {
      Answer answer = server.anyone().heldAgainstNothing().get(path);
      List<String> policies = answer.headers().allValues("Content-Security-Policy");
      assertTrue(isFramedByNobody(answer) && policies.size() == 1 && policies.get(0).contains("default-src 'self'"), () -> path + ": " + answer.headers().map());
    }
  }

  @Test
  void aReplayedKeyWithAnotherBodyIsRefusedEverywhere() {
    List<String> wrong = new ArrayList<>();
    writing().filter(row -> row.method().equals("POST") && !isEntrance(row) && !asksOnly(row)).forEach(row -> {
      String key = UUID.randomUUID().toString();
      AccessMatrix.Attempt attempt = row.attempt().apply(world);
      Answer first = entitled(row).post(attempt.path(), attempt.body(), key);
      Answer second = entitled(row).post(attempt.path(), Map.of("another", "body"), key);
      if (first.status() / 100 == 2 && (second.status() != 422 || !second.code().equals("idempotency-key-reused"))) {
        wrong.add(row.endpoint() + ": " + second.status() + " " + start(second.body()));
      }
    });
    assertEquals("", String.join("\n", wrong));
  }

  /** What needs no key against a second effect must have no first one. */
  @Test
  void whatOnlyAsksLeavesNothingInTheJournal() {
    List<Long> before = Reading.numbers(clients.get(Actor.CHAIR), sample);
    writing().filter(HostileJourneyIT::asksOnly).forEach(row -> {
      AccessMatrix.Attempt attempt = row.attempt().apply(world);
      entitled(row).post(attempt.path(), attempt.body(), UUID.randomUUID().toString()).expect(200);
    });
    assertEquals(before, Reading.numbers(clients.get(Actor.CHAIR), sample));
  }
}
