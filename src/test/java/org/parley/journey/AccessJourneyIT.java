package org.parley.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.AccessMatrix;
import org.parley.journey.support.Actor;
import org.parley.journey.support.Answer;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.LiveClient;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;
import org.parley.journey.support.World;

/** Every role at every door of the running server, in the states that matter. */
class AccessJourneyIT {
  private static SampleConsultation sample;
  private static SampleConsultation elsewhere;
  private static World world;
  private static final Map<Actor, ApiClient> CLIENTS = new EnumMap<>(Actor.class);

  @BeforeAll
  static void seatEverybody() {
    ApiClient administrator = RunningServer.shared().administrator();
    elsewhere = SampleConsultation.open(administrator, "access-elsewhere");
    sample = SampleConsultation.open(administrator, "access").inPhase("deliberation");
    world = new World(sample).furnished();
    for (Actor actor : Actor.values()) {
      CLIENTS.put(actor, actor.in(sample, elsewhere));
    }
  }

  @Test
  void everyRoleMeetsAtEveryDoorWhatTheMatrixSays() {
    List<String> wrong = new ArrayList<>();
    for (AccessMatrix.Row row : AccessMatrix.rows()) {
      boolean endsTheSignIn = row.endpoint().endsWith("/current");
      // Those who may not go first: what the others do might change what there is to be refused.
      Stream<Actor> actors = Stream.of(Actor.values()).sorted((a, b) -> Boolean.compare(row.allowed().contains(a), row.allowed()
          .contains(b)));
      actors.filter(actor -> !endsTheSignIn || actor == Actor.STRANGER || actor == Actor.PUBLIC).forEach(actor -> {
        ApiClient client = endsTheSignIn && actor == Actor.STRANGER ? elsewhere.administrator().signedIn(elsewhere.email("chair"),
            SampleConsultation.PASSWORD) : CLIENTS.get(actor);
        Answer answer = row.tried(client, row.attempt().apply(world));
        if (!row.fits(actor, answer)) {
          wrong.add(row.endpoint() + " as " + actor + ": " + answer.status() + " " + answer.body().lines().findFirst().orElse(""));
        }
      });
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void everyRoleMeetsBesideTheApiWhatTheMatrixSays() {
    List<String> wrong = new ArrayList<>();
    for (AccessMatrix.Row row : AccessMatrix.besides()) {
      CLIENTS.forEach((actor, client) -> {
        int status = row.method().equals("WS") ? handshake(client) : row.tried(client, row.attempt().apply(world)).status();
        if (!row.fits(actor, status)) {
          wrong.add(row.endpoint() + " as " + actor + ": " + status);
        }
      });
    }
    assertEquals("", String.join("\n", wrong));
  }

  /** Every message that may be said there is in LiveJourneyIT; what each hears then is in HearingJourneyIT and PhasesJourneyIT. */
  private static int handshake(ApiClient client) {
    try (LiveClient line = LiveClient.open(client)) {
      return line.isOpen() ? 200 : 0;
    }
  }

  /** Prepared, open, closed, a new one each time; whoever may not is refused in every state alike. An empty code is success. */
  @Test
  void aBallotAnswersEachRoleAsItsStateHasIt() {
    Map<String, List<String>> codes = Map.of(
        "PUT /api/ballots/{b}/vote", List.of("ballot-not-open", "", "ballot-closed"),
        "POST /api/ballots/{b}/open", List.of("", "ballot-already-open", "ballot-closed"),
        "POST /api/ballots/{b}/close", List.of("ballot-not-open", "", "ballot-closed"),
        "POST /api/ballots/{b}/call", List.of("no-roll-call", "no-roll-call", "no-roll-call"),
        "PUT /api/ballots/{b}/objections/{d}", List.of("ballot-not-open", "nothing-to-dispose", "ballot-closed"),
        "POST /api/ballots/{b}/void", List.of("ballot-not-open", "key-not-lost", "ballot-closed"),
        "POST /api/ballots/{b}/announce", List.of("nothing-to-announce", "nothing-to-announce", "nothing-to-announce"));
    List<String> wrong = new ArrayList<>();
    codes.forEach((door, expected) -> {
      AccessMatrix.Row row = AccessMatrix.rows().stream().filter(one -> one.endpoint().equals(door)).findFirst().orElseThrow();
      for (int state = 0; state < expected.size(); state++) {
        for (Actor actor : Actor.values()) {
          AccessMatrix.Attempt attempt = row.attempt().apply(world);
          String path = attempt.path().replaceFirst("/ballots/[^/]+", "/ballots/" + world.ballotIn(state));
          Answer answer = CLIENTS.get(actor).send(row.method(), path, attempt.body(), Map.of());
          String code = answer.status() / 100 == 2 ? "" : answer.code();
          if (row.allowed().contains(actor) ? !code.equals(expected.get(state)) : !row.fits(actor, answer)) {
            wrong.add(door + " in state " + state + " as " + actor + ": " + answer.status() + " " + code);
          }
        }
      }
    });
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void whatIsNotThereAndWhatOneMayNotKnowOfLookTheSame() {
    ApiClient stranger = CLIENTS.get(Actor.STRANGER);
    Answer hidden = stranger.get("/api/ballots/" + world.ballot()).expect(404);
    Answer absent = stranger.get("/api/ballots/aaaaaaaaaaaaaaaaaaaaaaaaaa").expect(404);
    assertEquals(absent.body(), hidden.body());
  }

  @Test
  void aPhaseRefusesThoseWhoseRoleWouldCarryIt() {
    SampleConsultation early = SampleConsultation.open(sample.administrator(), "access-early").inPhase("positions");
    ApiClient head = early.head(early.participants().get(0));
    assertEquals("wrong-phase", head.post(early.path("/provisions"), Map.of("title", "T", "text", "X")).expect(409).code());
    String ballot = early.chair().post(early.path("/ballots"), Map.of("question", "Q", "method", "recorded", "rule", "two-thirds"))
        .expect(201).id();
    assertEquals("wrong-phase", early.chair().post("/api/ballots/" + ballot + "/open", Map.of()).expect(409).code());
    assertEquals("wrong-phase", early.chair().post(early.path("/rounds/R1/publish"), Map.of()).expect(409).code());
    head.put(early.path("/rounds/R1/positions/P1"), Map.of("grade", "supports", "statement", Map.of("lang", "en", "text", "")))
        .expect(200, 201);
    early.inPhase("closed");
    assertEquals("wrong-phase", head.put(early.path("/rounds/R1/positions/P1"),
        Map.of("grade", "concerns", "statement", Map.of("lang", "en", "text", ""))).expect(409).code());
    assertEquals("wrong-phase", head.post(early.path("/threads"),
        Map.of("subject", Map.of("type", "principle", "id", new World(early).principle()))).expect(409).code());
    early.observer().post(early.path("/provisions"), Map.of("title", "T", "text", "X")).expect(403);
  }

  @Test
  void aClosedBallotTakesNoVoteFromAnybody() {
    SampleConsultation closed = SampleConsultation.open(sample.administrator(), "access-closed").inPhase("decision");
    String ballot = closed.openBallot("Done?");
    ApiClient head = closed.head(closed.participants().get(0));
    head.put("/api/ballots/" + ballot + "/vote", Map.of("choice", "yes")).expect(200);
    closed.chair().post("/api/ballots/" + ballot + "/close", Map.of()).expect(200);
    Answer late = head.put("/api/ballots/" + ballot + "/vote", Map.of("choice", "no")).expect(409);
    assertEquals("ballot-closed", late.code());
    closed.expert(closed.participants().get(0)).put("/api/ballots/" + ballot + "/vote", Map.of("choice", "no")).expect(403);
    assertTrue(head.get("/api/ballots/" + ballot).json().at("/tally/yes").asInt() == 1);
  }

  @Test
  void whoIsSuspendedOrRemovedIsOut() {
    SampleConsultation left = SampleConsultation.open(sample.administrator(), "access-left").inPhase("deliberation");
    String delegation = left.participants().get(1);
    ApiClient head = left.head(delegation);
    String members = left.path("/delegations/" + delegation + "/members");
    head.get(left.path("/threads")).expect(200);
    String membership = left.administrator().get(members).expect(200).text("items/0/id");
    left.administrator().delete(members + "/" + membership).expect(204);
    head.get(left.path("/threads")).expect(403);
  }
}
