package org.parley.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.AccessMatrix;
import org.parley.journey.support.Actor;
import org.parley.journey.support.Answer;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Await;
import org.parley.journey.support.Described;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;
import org.parley.journey.support.World;

/**
 * What {@code /openapi} says is what is answered: each operation is made to succeed here, and the client holds each answer against the
 * description, the refusals in between as well.
 */
class DescriptionJourneyIT {
  /** That take a state of the server in which no other journey could go on, or a lost key: a server without an administrator, a secret ballot that cannot be opened. */
  private static final Set<String> NOT_TO_BE_HAD_HERE = Set.of("POST /api/set-up", "POST /api/ballots/{b}/void");
  private static SampleConsultation sample;
  private static World world;
  private static ApiClient administrator;

  @BeforeAll
  static void seat() {
    administrator = RunningServer.shared().administrator();
    sample = SampleConsultation.open(administrator, "described").inPhase("deliberation");
    world = new World(sample).furnished();
  }

  @Test
  void theServerGivesTheDescriptionThatTheBuildMade() {
    Answer served = administrator.anyone().with("Accept", "application/json").get("/openapi").expect(200);
    assertEquals(Described.own().document().get("paths"), served.json().get("paths"));
    assertEquals(Described.own().document().get("components"), served.json().get("components"));
  }

  @Test
  void everyOperationAnswersAsDescribed() {
    comeInByInvitation();
    callTheRoll();
    letSilenceExpire();
    findRoughConsensus();
    hideAndShow();
    settleTexts();
    Map<Actor, ApiClient> clients = new EnumMap<>(Actor.class);
    for (AccessMatrix.Row row : AccessMatrix.rows()) {
      Actor actor = row.allowed().stream().sorted().findFirst().orElseThrow();
      row.tried(row.endpoint().endsWith("/tokens/current") ? sample.administrator() : clients.computeIfAbsent(actor, any -> actor.in(sample, sample)),
          row.attempt().apply(world));
    }
    Set<String> unseen = new TreeSet<>(Described.own().operations());
    unseen.removeAll(Described.own().seen());
    assertEquals(new TreeSet<>(NOT_TO_BE_HAD_HERE), unseen);
  }

  /** Or the description would promise what nobody asks for. */
  @Test
  void whatIsRequiredOfARequestIsAskedFor() {
    SampleConsultation asked = SampleConsultation.open(RunningServer.shared().administrator(), "described-requests").inPhase("deliberation");
    World inPlace = new World(asked).furnished();
    Map<Actor, ApiClient> clients = new EnumMap<>(Actor.class);
    List<String> wrong = new ArrayList<>();
    for (AccessMatrix.Row row : AccessMatrix.rows()) {
      Actor actor = row.allowed().stream().sorted().findFirst().orElseThrow();
      for (String field : Described.own().requiredOf(row.endpoint())) {
        AccessMatrix.Attempt attempt = row.attempt().apply(inPlace);
        Answer answer = row.tried(clients.computeIfAbsent(actor, any -> actor.in(asked, asked).heldAgainstNothing()), without(field, attempt));
        if (!namesAtFault(field, answer) && !refusesWhateverItSays(row, answer)) {
          wrong.add(row.endpoint() + " without " + field + ": " + answer.status() + " " + answer.body());
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  private static boolean namesAtFault(String field, Answer answer) {
    return answer.status() == 422 && answer.text("errors/0/field").equals(field);
  }

  /** A secret that is none, or a state in which there is nothing to do. */
  private static boolean refusesWhateverItSays(AccessMatrix.Row row, Answer answer) {
    return answer.status() == 409 || row.statuses().contains(answer.status());
  }

  private static AccessMatrix.Attempt without(String field, AccessMatrix.Attempt attempt) {
    Map<Object, Object> fewer = new LinkedHashMap<>((Map<?, ?>) attempt.body());
    fewer.remove(field);
    return new AccessMatrix.Attempt(attempt.path(), fewer, attempt.etag());
  }

  private static void comeInByInvitation() {
    ApiClient anyone = administrator.anyone();
    String link = administrator.post(sample.path("/staff"), Map.of("email", "late@described.example", "name", "Late Arrival", "role", "moderator"))
        .expect(201).text("invitation/link");
    String secret = link.substring(link.indexOf('#') + 1);
    anyone.post("/api/invitations/read", Map.of("token", secret)).expect(200);
    Answer in = anyone.post("/api/invitations/accept", Map.of("token", secret, "password", SampleConsultation.PASSWORD)).expect(201);
    ApiClient browser = anyone.with("Cookie", in.header("Set-Cookie").replaceFirst(";.*", "")).with("X-CSRF-Token", in.text("csrf"));
    browser.post("/api/me/password", Map.of("current", SampleConsultation.PASSWORD, "password", "another long password")).expect(204);
    Answer again = anyone.post("/api/sessions", Map.of("email", "late@described.example", "password", "another long password")).expect(201);
    anyone.with("Cookie", again.header("Set-Cookie").replaceFirst(";.*", "")).with("X-CSRF-Token", again.text("csrf")).delete("/api/sessions/current").expect(204);
    ApiClient program = anyone.signedIn("late@described.example", "another long password");
    program.delete("/api/tokens/current").expect(204);
    program.get("/api/me").expect(401);
  }

  private static String prepared(Map<String, Object> draft) {
    return sample.chair().post(sample.path("/ballots"), draft).expect(201).id();
  }

  private static void callTheRoll() {
    String ballot = prepared(Map.of("question", "One by one?", "method", "roll-call", "rule", "simple-majority"));
    sample.chair().post("/api/ballots/" + ballot + "/open", Map.of("present", List.of(world.delegation()))).expect(200);
    sample.chair().post("/api/ballots/" + ballot + "/call", Map.of()).expect(200);
  }

  /** Adopted when it expires, and announced then. */
  private static void letSilenceExpire() {
    String provision = sample.head(world.delegation()).post(sample.path("/provisions"), Map.of("title", "Silent", "text", "In silence.")).expect(201).id();
    String ballot = prepared(Map.of("question", "In silence?", "method", "silence", "subject", Map.of("type", "provision", "id", provision),
        "closes", Instant.now().plusSeconds(3).toString()));
    sample.chair().post("/api/ballots/" + ballot + "/open", Map.of("present", sample.participants())).expect(200);
    Await.until("silence to have expired", Await.SOON, () -> sample.chair().get("/api/ballots/" + ballot).text("state").equals("closed"));
    sample.chair().post("/api/ballots/" + ballot + "/announce", Map.of()).expect(200);
  }

  private static void hideAndShow() {
    String message = "/api/messages/" + world.freshMessage();
    sample.moderator().post(message + "/hide", Map.of("reason", "Off the subject.")).expect(200);
    sample.moderator().post(message + "/show", Map.of()).expect(200);
  }

  /** Two amendments to the same words, of which the chair has to make one text; two proposals on the same question; and their record. */
  private static void settleTexts() {
    SampleConsultation texts = SampleConsultation.open(administrator, "described-texts").inPhase("drafting");
    String provision = tabled(texts, "Within thirty days.");
    List<String> amendments = Stream.of("Within ten days.", "Within twenty days.").map(text -> texts.head(texts.participants().get(0))
        .post("/api/provisions/" + provision + "/amendments", Map.of("text", text)).expect(201).id()).toList();
    texts.chair().put("/api/provisions/" + provision + "/amendments/order", Map.of("order", amendments.stream().map(id -> Map.of("id", id)).toList())).expect(200);
    amendments.forEach(amendment -> adopt(texts, "amendment", amendment));
    texts.chair().post("/api/amendments/" + amendments.get(1) + "/words", Map.of("title", "Text", "text", "Within fifteen days.")).expect(200);
    List<String> proposals = List.of(tabled(texts, "This way."), tabled(texts, "That way."));
    texts.chair().put(texts.path("/competing-proposals"), Map.of("provisions", proposals)).expect(200);
    adopt(texts, "provision", proposals.get(0));
    texts.chair().post("/api/provisions/" + proposals.get(1) + "/not-put", Map.of("reason", "The first settles it.")).expect(200);
    String disputed = tabled(texts, "A third way.");
    String another = texts.head(texts.participants().get(0)).post("/api/provisions/" + disputed + "/amendments", Map.of("text", "A fourth way.")).expect(201).id();
    for (String ruledOn : List.of("/api/amendments/" + another, "/api/provisions/" + disputed)) {
      texts.chair().post(ruledOn + "/out-of-order", Map.of("reason", Map.of("en", "It was decided already."))).expect(200);
      texts.chair().post(ruledOn + "/in-order", Map.of()).expect(200);
      texts.chair().post(ruledOn + "/out-of-order", Map.of("reason", "It was decided already.")).expect(200);
    }
    texts.inPhase("closed");
    String symbol = texts.chair().post(texts.path("/rounds/R1/publish"), Map.of()).expect(201).text("symbol");
    administrator.anyone().get("/records/" + symbol + ".json").expect(200);
    administrator.anyone().get("/records/" + symbol).expect(200);
    administrator.anyone().get("/records/" + symbol + ".json?version=2").expect(404);
  }

  private static String tabled(SampleConsultation texts, String text) {
    return texts.head(texts.participants().get(0)).post(texts.path("/provisions"), Map.of("title", "Text", "text", text)).expect(201).id();
  }

  private static void adopt(SampleConsultation texts, String type, String id) {
    String ballot = texts.chair().post(texts.path("/ballots"), Map.of("question", "Shall it be so?", "method", "recorded", "rule", "simple-majority",
        "subject", Map.of("type", type, "id", id))).expect(201).id();
    texts.chair().post("/api/ballots/" + ballot + "/open", Map.of()).expect(200);
    texts.head(texts.participants().get(0)).put("/api/ballots/" + ballot + "/vote", Map.of("choice", "yes")).expect(200);
    texts.chair().post("/api/ballots/" + ballot + "/close", Map.of()).expect(200);
  }

  private static void findRoughConsensus() {
    String ballot = prepared(Map.of("question", "Roughly?", "method", "no-objection", "rule", "rough-consensus"));
    sample.chair().post("/api/ballots/" + ballot + "/open", Map.of()).expect(200);
    sample.head(world.delegation()).put("/api/ballots/" + ballot + "/vote", Map.of("choice", "object", "reason", "Not like this.")).expect(200);
    sample.chair().put("/api/ballots/" + ballot + "/objections/" + world.delegation(), Map.of("disposition", "It is met by paragraph 2.")).expect(200);
    sample.chair().post("/api/ballots/" + ballot + "/close?found=true", Map.of()).expect(200);
  }
}
