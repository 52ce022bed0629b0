package org.parley.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.Answer;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Await;
import org.parley.journey.support.Ears;
import org.parley.journey.support.Hearing;
import org.parley.journey.support.Reading;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;
import org.parley.journey.support.World;

/** Nearly everything that can happen in a consultation, and who hears of it: at the journal's door and over the socket. */
class HearingJourneyIT {
  private static final long SILENCE_SECONDS = 3;
  private static SampleConsultation sample;
  private static World world;
  private static Ears ears;

  @BeforeAll
  static void seatEverybody() {
    ApiClient administrator = RunningServer.shared().administrator();
    SampleConsultation elsewhere = SampleConsultation.open(administrator, "hearing-elsewhere");
    sample = SampleConsultation.open(administrator, "hearing");
    world = new World(sample).furnished();
    ears = new Ears(sample, elsewhere);
  }

  @Test
  void eachHearsOfEverythingWhatTheTableSays() {
    people();
    talk();
    votes();
    pastVotes();
    texts();
    round();
    assertEquals("", String.join("\n", ears.wrong()));
    // A vote must have fallen on parts, on taking up again, on what another excludes, or with its key lost: other journeys bring that about.
    assertEquals(List.of("amendment-divided", "amendment-not-put", "amendment-reopened", "ballot-voided", "division-decided", "division-ended", "part-decided",
        "provision-divided", "provision-reopened", "provision-restored"), unheard());
  }

  /** Who may not read it at all is refused at the door: see the matrix of access. */
  @Test
  void theJournalOfTheInstallationTellsOfAccountsAndNoOtherDoes() {
    Set<String> types = new TreeSet<>();
    sample.administrator().get("/api/journal?limit=500").expect(200).json().get("items").forEach(entry -> types.add(entry.get("type").asText()));
    assertTrue(types.contains("signed-in") && Hearing.inTheInstallation().containsAll(types), types.toString());
    assertTrue(Hearing.inConsultations().containsAll(Reading.journal(sample).stream().map(entry -> entry.get("type").asText()).toList()));
  }

  private static List<String> unheard() {
    TreeSet<String> unheard = new TreeSet<>(Hearing.inConsultations());
    unheard.removeAll(ears.types());
    return List.copyOf(unheard);
  }

  private static void people() {
    head(0).put(sample.path("/check-in"), Map.of()).expect(200);
    head(0).delete(sample.path("/check-in")).expect(200, 204);
    sample.secretary().patch(sample.path("/delegations/" + world.delegation()), Map.of("weight", 2), "*").expect(200);
    String member = world.freshMember();
    sample.secretary().delete(sample.path("/delegations/" + world.delegation() + "/members/" + member)).expect(204);
    sample.secretary().put(sample.path("/rule-set"), "un-committee").expect(200);
    sample.secretary().put(sample.path("/rule-set"), "un-plenary").expect(200);
  }

  private static void talk() {
    String message = "/api/messages/" + world.message();
    head(0).patch(message, Map.of("text", "Put better."), "*").expect(200);
    sample.moderator().post(message + "/hide", Map.of("reason", "Off the subject.")).expect(200);
    sample.moderator().post(message + "/show", Map.of()).expect(200);
  }

  private static void votes() {
    for (Map<String, String> asked : List.of(Map.of("method", "recorded"), Map.of("method", "recorded", "board", "totals"),
        Map.of("method", "show-of-hands"), Map.of("method", "show-of-hands", "board", "none"), Map.of("method", "secret"),
        Map.of("method", "indicative", "board", "totals"))) {
      String ballot = opened(asked, "simple-majority");
      cast(ballot, "no");
      cast(ballot, "yes");
      close(ballot);
    }
    String called = opened(Map.of("method", "roll-call"), "simple-majority");
    String first = act(called, "/call", Map.of()).text("rollCall/order/0/delegation");
    sample.head(sample.chair().get(sample.path("/delegations/" + first)).text("code")).put("/api/ballots/" + called + "/vote", Map.of("choice", "pass")).expect(200);
    sample.participants().forEach(any -> act(called, "/call", Map.of())); // those that are left, and the first once more
    close(called);
    String objected = opened(Map.of("method", "no-objection"), "rough-consensus");
    cast(objected, "object");
    sample.chair().put("/api/ballots/" + objected + "/objections/" + world.delegation(), Map.of("disposition", "Addressed in paragraph 2.")).expect(200);
    act(world.ballot(), "/explanations", Map.of("until", "2099-01-01T00:00:00Z"));
    head(1).post("/api/statements/" + world.statement() + "/join", Map.of()).expect(200);
    keptSilence();
  }

  private static void keptSilence() {
    String silent = sample.chair().post(sample.path("/ballots"), Map.of("question", "Shall it be kept?", "method", "silence", "closes",
        Instant.now().plusSeconds(SILENCE_SECONDS).toString(), "zone", "Asia/Almaty")).expect(201).id();
    act(silent, "/open", Map.of());
    Await.until("the silence to be kept", Await.SOON, () -> sample.chair().get("/api/ballots/" + silent).text("state").equals("closed"));
    act(silent, "/announce", Map.of());
  }

  /** Those that are there already. */
  private static void pastVotes() {
    String again = sample.secretary().post(sample.path("/imports/roll-calls"), world.pastRollCall("W1")).expect(202).id();
    Await.until("the import to be refused", Await.SOON, () -> sample.secretary().get("/api/jobs/" + again).text("state").equals("failed"));
  }

  private static void texts() {
    String text = "/api/provisions/" + world.provision();
    head(0).put(text, Map.of("title", "Article", "text", "Clearer words of the article."), world.tagOf(world.provision())).expect(200);
    String amendment = "/api/amendments/" + world.amendment();
    head(1).post(amendment + "/join", Map.of()).expect(200);
    head(0).post(amendment + "/withdraw", Map.of()).expect(200);
    head(0).post(amendment + "/take-up", Map.of()).expect(200);
    for (String ruledOn : List.of(amendment, "/api/provisions/" + world.dividedProvision())) {
      sample.chair().post(ruledOn + "/out-of-order", Map.of("reason", "It was decided already.")).expect(200);
      sample.chair().post(ruledOn + "/in-order", Map.of()).expect(200);
    }
    sample.chair().put(text + "/amendments/order", Map.of("order", world.amendmentsInOrder())).expect(200);
    String division = "/api/divisions/" + world.division();
    head(1).post(division + "/object", Map.of()).expect(200);
    sample.chair().post(division + "/operative", Map.of()).expect(200);
    head(0).post(division + "/withdraw", Map.of()).expect(200);
    String divided = "/api/provisions/" + world.dividedProvision();
    head(0).post(divided + "/withdraw", Map.of()).expect(200);
    head(0).post(divided + "/take-up", Map.of()).expect(200);
    sample.chair().put(sample.path("/competing-proposals"), Map.of("provisions", List.of(world.provision(), world.dividedProvision()))).expect(200);
    adopt("amendment", world.amendment()); // whose words had been changed meanwhile
    sample.chair().post(amendment + "/words", Map.of("title", "Article", "text", "Words of the chair.")).expect(200);
    adopt("provision", world.provision());
    sample.chair().post(divided + "/not-put", Map.of("reason", "The first proposal settles it.")).expect(200);
  }

  private static void round() {
    world.closeBallots();
    sample.inPhase("positions");
    sample.chair().post(sample.path("/rounds/R1/extend"), Map.of("closes", "2099-01-01T00:00:00Z")).expect(200);
    head(0).put(sample.path("/rounds/R1/positions/P1"), Map.of("grade", "supports")).expect(201);
    sample.inPhase("closed");
    sample.chair().post(sample.path("/rounds/R1/publish"), Map.of()).expect(201);
  }

  private static ApiClient head(int place) {
    return sample.head(sample.participants().get(place));
  }

  private static String opened(Map<String, String> asked, String rule) {
    Map<String, Object> draft = new HashMap<>(asked);
    draft.putAll(Map.of("question", world.fresh("Shall it be? "), "rule", rule));
    return open(draft);
  }

  private static String open(Map<String, Object> draft) {
    String ballot = sample.chair().post(sample.path("/ballots"), draft).expect(201).id();
    act(ballot, "/open", Map.of());
    return ballot;
  }

  private static void adopt(String type, String id) {
    String ballot = open(Map.of("question", "Shall it be adopted?", "method", "recorded", "rule", "simple-majority", "subject", Map.of("type", type, "id", id)));
    cast(ballot, "yes");
    close(ballot);
  }

  private static void cast(String ballot, String choice) {
    head(0).put("/api/ballots/" + ballot + "/vote", Map.of("choice", choice)).expect(200);
  }

  private static void close(String ballot) {
    act(ballot, "/close", Map.of());
  }

  private static Answer act(String ballot, String step, Map<String, ?> body) {
    return sample.chair().post("/api/ballots/" + ballot + step, body).expect(200);
  }
}
