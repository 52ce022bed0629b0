package org.parley.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.journey.support.Answer;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Await;
import org.parley.journey.support.Form;
import org.parley.journey.support.PastRollCalls;
import org.parley.journey.support.Postgres;
import org.parley.journey.support.Reading;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;

/** The roll-calls that a body held before: all of them come in, each as the body published it, or none does. */
class ImportJourneyIT {
  private static final Duration LONG = Duration.ofMinutes(4);
  private static final int ROLL_CALLS = 958;
  private static final int BALLOTS = 70_771;

  private static RunningServer server(String name, String database) {
    RunningServer server = RunningServer.named(name + "-" + database);
    return (database.equals("postgres") ? server.with(Postgres.database(name).environment()) : server).start();
  }

  private static String ask(SampleConsultation sample, Form form) {
    return sample.secretary().post(sample.path("/imports/roll-calls"), form).expect(202).id();
  }

  private static JsonNode ended(SampleConsultation sample, String job) {
    return Await.present("the import to end", LONG, () -> Optional.of(sample.secretary().get("/api/jobs/" + job).expect(200).json())
        .filter(state -> Set.of("done", "failed").contains(state.get("state").asText())));
  }

  private static List<JsonNode> ballots(SampleConsultation sample, String filter) {
    return Reading.all(sample.administrator(), sample.path("/ballots?limit=200" + filter));
  }

  private static long announced(SampleConsultation sample) {
    return Reading.journal(sample).stream().filter(entry -> entry.path("type").asText().equals("roll-calls-imported")).count();
  }

  private static List<String> since(SampleConsultation sample, int entries) {
    return Reading.journal(sample).stream().skip(entries).map(entry -> entry.get("type").asText()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgres"})
  void allComeInEachAsItWasPublishedAndASecondTimeNone(String database) throws IOException {
    PastRollCalls past = PastRollCalls.orSkip();
    try (RunningServer server = server("imports", database)) {
      SampleConsultation sample = SampleConsultation.open(server.administrator(), "imports").inPhase("deliberation");
      String own = sample.openBallot("Our own question?");
      String key = UUID.randomUUID().toString();
      Answer asked = sample.secretary().post(sample.path("/imports/roll-calls"), past.form(), key).expect(202);
      assertEquals("/api/jobs/" + asked.id(), asked.header("Location"));
      JsonNode done = ended(sample, asked.id());
      assertEquals("done", done.get("state").asText(), done.toString());
      assertEquals(List.of(ROLL_CALLS, ROLL_CALLS, 0), List.of(done.at("/progress/done").asInt(), done.at("/progress/total").asInt(),
          done.get("errors").size()));
      assertEquals(asked.body(), sample.secretary().post(sample.path("/imports/roll-calls"), past.form(), key).expect(202).body(),
          "the same files under the same key are the same request");

      List<JsonNode> imported = ballots(sample, "&imported=true");
      compareWithPublished(past, imported);
      checkSheets(sample, imported);
      assertEquals(own, ballots(sample, "").get(0).get("id").asText(), "the own ballots come first");
      assertEquals(1 + ROLL_CALLS, ballots(sample, "").size());
      assertEquals(1, ballots(sample, "&imported=false").size());
      assertEquals(1, announced(sample));

      int entries = Reading.journal(sample).size();
      JsonNode again = ended(sample, ask(sample, past.form()));
      assertEquals("failed", again.get("state").asText());
      assertEquals("duplicate", again.at("/errors/0/code").asText());
      assertTrue(again.at("/errors/0/detail").asText().contains("R/1/66"), again.at("/errors/0/detail").asText());
      assertEquals(imported, ballots(sample, "&imported=true"), "nothing has changed");
      assertEquals(List.of("import-asked", "import-refused"), since(sample, entries), "the staff are told, and nothing else is said");

      oneBadLine(server.administrator(), past);
    }
  }

  private static void compareWithPublished(PastRollCalls past, List<JsonNode> imported) {
    Map<String, PastRollCalls.Tally> found = new LinkedHashMap<>();
    imported.forEach(ballot -> {
      JsonNode tally = ballot.get("tally");
      found.put(ballot.get("externalId").asText(),
          new PastRollCalls.Tally(tally.get("yes").asInt(), tally.get("no").asInt(), tally.get("abstain").asInt()));
      assertTrue(ballot.get("imported").asBoolean());
      assertEquals("closed", ballot.get("state").asText());
      assertEquals(ballot.at("/origin/important").asBoolean() ? "two-thirds" : "simple-majority", ballot.at("/rule/name").asText());
    });
    assertEquals(past.official(), found);
    assertEquals(ROLL_CALLS, found.size());
  }

  /** Each sheet adds up to its tally, line by line; members are named by their code, and those without one by the name of the time. */
  private static void checkSheets(SampleConsultation sample, List<JsonNode> imported) {
    Set<String> members = new HashSet<>();
    int ballots = 0;
    for (JsonNode ballot : imported) {
      JsonNode whole = sample.administrator().get("/api/ballots/" + ballot.get("id").asText()).expect(200).json();
      Map<String, Integer> counts = new LinkedHashMap<>(Map.of("yes", 0, "no", 0, "abstain", 0));
      whole.get("electorate").forEach(line -> counts.merge(line.get("choice").asText(), 1, Integer::sum));
      counts.forEach((choice, count) -> assertEquals(whole.at("/tally/" + choice).asInt(), count, whole.get("externalId").asText()));
      whole.get("electorate").forEach(line -> members.add(line.at("/delegation/code").asText() + " " + line.at("/delegation/name/en").asText()));
      ballots += whole.get("electorate").size();
    }
    assertEquals(BALLOTS, ballots);
    assertTrue(members.containsAll(Set.of("AR Argentina", "CS Czechoslovakia", "YU Yugoslavia", "YEMEN-ARAB-REPUBLIC Yemen Arab Republic",
        "ZANZIBAR Zanzibar")), members.toString());
  }

  private static void oneBadLine(ApiClient administrator, PastRollCalls past) throws IOException {
    SampleConsultation other = SampleConsultation.open(administrator, "imports-bad");
    other.secretary(); // takes the seat before the journal is looked at
    int entries = Reading.journal(other).size();
    String ballots = new String(new GZIPInputStream(new ByteArrayInputStream(past.ballots())).readAllBytes(), StandardCharsets.UTF_8);
    int at = ballots.indexOf('\n', ballots.length() / 2) + 1;
    long line = 1 + ballots.substring(0, at).lines().count();
    int end = ballots.indexOf('\n', at);
    String bad = ballots.substring(0, ballots.lastIndexOf(',', end) + 1) + "perhaps" + ballots.substring(end);
    JsonNode refused = ended(other, ask(other, Form.rollCalls(past.rollCalls(), bad.getBytes(StandardCharsets.UTF_8))));
    assertEquals("failed", refused.get("state").asText());
    assertEquals(1, refused.get("errors").size(), refused.toString());
    JsonNode error = refused.at("/errors/0");
    assertEquals(List.of("ballots", line, "unknown-vote"), List.of(error.get("file").asText(), error.get("line").asLong(), error.get("code").asText()));
    assertEquals(List.of(), ballots(other, "&imported=true"));
    assertEquals(0, other.administrator().get(other.path("/history")).json().get("rollCalls").asInt());
    assertEquals(List.of("import-asked", "import-refused"), since(other, entries));
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgres"})
  void killedInTheMiddleItIsNotThereAndThenAllThere(String database) {
    Form form = invented(1_500, 120);
    try (RunningServer server = server("importcrash", database)) {
      SampleConsultation sample = SampleConsultation.open(server.administrator(), "importcrash").inPhase("deliberation");
      String job = ask(sample, form);
      Await.until("some of it to be kept", LONG, () -> sample.secretary().get("/api/jobs/" + job).json().at("/progress/done").asInt() > 0);
      assertEquals(0, seen(sample), "what is kept is not visible before all is");
      server.kill();
      server.start();
      Set<Integer> seen = new HashSet<>();
      JsonNode end = Await.present("the import to end", LONG, () -> {
        seen.add(seen(sample));
        return Optional.of(sample.secretary().get("/api/jobs/" + job).json()).filter(state -> state.get("state").asText().equals("done"));
      });
      seen.add(seen(sample));
      assertEquals(Set.of(0, 1_500), seen, "nothing, then all: " + end);
      List<JsonNode> imported = ballots(sample, "&imported=true");
      assertEquals(1_500, imported.stream().map(ballot -> ballot.get("externalId").asText()).distinct().count());
      assertTrue(imported.stream().allMatch(ballot -> ballot.at("/tally/members").asInt() == 120));
      assertEquals(1, announced(sample), "once");
    }
  }

  private static int seen(SampleConsultation sample) {
    return sample.administrator().get(sample.path("/history")).expect(200).json().get("rollCalls").asInt();
  }

  /** Roll-calls of a body that never was. */
  private static Form invented(int rollCalls, int members) {
    StringBuilder list = new StringBuilder("rcid,session,date,symbol,amendment,paragraph,important,title,official_yes,official_no,official_abstain\n");
    StringBuilder ballots = new StringBuilder("rcid,iso2,country,vote\n");
    for (int i = 1; i <= rollCalls; i++) {
      list.append(i).append(",1,1950-01-01,S/").append(i).append(",0,0,0,QUESTION,").append(members).append(",0,0\n");
      for (int member = 0; member < members; member++) {
        ballots.append(i).append(",,Member ").append(member).append(",yes\n");
      }
    }
    return Form.rollCalls(list.toString(), ballots.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2"})
  void formsThatAreNoneAreRefused(String database) {
    SampleConsultation sample = SampleConsultation.open(RunningServer.shared().administrator(), "imports-forms-" + database);
    String path = sample.path("/imports/roll-calls");
    ApiClient secretary = sample.secretary();
    assertEquals("roll-calls", secretary.post(path, new Form(Map.of("ballots", new byte[] {1}))).expect(422).text("errors/0/field"));
    assertEquals("ballots", secretary.post(path, Form.rollCalls("x", "")).expect(422).text("errors/0/field"));
    List<Answer> answers = new ArrayList<>();
    for (String body : List.of("", "no form", "--b\r\n\r\nx\r\n--b--\r\n", "--b\r\nContent-Disposition: form-data; name=\"ballots\"\r\n\r\nx",
        "--b\r\nContent-Disposition: form-data; name=\"../x\"\r\n\r\nx\r\n--b--\r\n", "--b\r\n" + "X: y\r\n".repeat(2_000) + "\r\nx\r\n--b--\r\n",
        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n".repeat(2) + "--b--\r\n", part("a") + part("b") + part("c") + part("d")
            + part("e") + part("f") + part("g") + part("h") + part("i") + "--b--\r\n")) {
      answers.add(secretary.raw("POST", path, Map.of("Content-Type", "multipart/form-data; boundary=b"), body.getBytes(StandardCharsets.UTF_8)));
    }
    answers.forEach(answer -> assertTrue(answer.status() == 400 || answer.status() == 422, answer.status() + " " + answer.body()));
    assertEquals(400, secretary.raw("POST", path, Map.of("Content-Type", "multipart/form-data"), new byte[] {1}).status());
    assertEquals(415, secretary.post(path, Map.of("a", "form")).status());
    secretary.anyone().raw("POST", path, Map.of("Content-Type", "multipart/form-data; boundary=b"), new byte[1_000_000]).expect(401);
    sample.chair().post(path, Form.rollCalls("x", "y")).expect(403);
    // Neither what the form is like nor how long it is was looked at.
    for (byte[] body : List.of("no form".getBytes(StandardCharsets.UTF_8), huge())) {
      sample.chair().raw("POST", path, Map.of("Content-Type", "multipart/form-data; boundary=b"), body).expect(403);
    }
    assertEquals(413, secretary.raw("POST", path, Map.of("Content-Type", "multipart/form-data; boundary=b"), huge()).status());
    assertEquals(List.of(), Reading.all(secretary, sample.path("/imports")));
  }

  private static String part(String name) {
    return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\nx\r\n";
  }

  private static byte[] huge() {
    byte[] huge = new byte[65 * 1_048_576];
    byte[] head = part("ballots").getBytes(StandardCharsets.UTF_8);
    System.arraycopy(head, 0, huge, 0, head.length - 2);
    return huge;
  }
}
