package org.parley.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.LiveClient;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;

/**
 * Whoever is signed out, by whatever way, is told nothing more, and whoever is not goes on. The server looks for sockets that are over
 * twice a second, too; that it does not wait for that look shows in this: what is said after the answer is not heard any more.
 */
class SignOutJourneyIT {
  private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final int LOOKS_IN_A_SECOND = 50;
  private static SampleConsultation sample;
  private static String thread;
  private final List<LiveClient> opened = new ArrayList<>();

  @BeforeAll
  static void open() {
    sample = SampleConsultation.open(RunningServer.shared().administrator(), "sign-out").inPhase("deliberation");
    thread = sample.thread("P1");
  }

  @AfterEach
  void hangUp() {
    opened.forEach(LiveClient::close);
  }

  @Test
  void signingOutOfOneSessionClosesItsSocketsAndNoOthers() {
    String email = seated("two-browsers");
    endsItsSocketsAndNoOthers("/api/sessions/current", () -> browser(email), () -> program(email));
  }

  @Test
  void revokingOneTokenClosesItsSocketsAndNoOthers() {
    String email = seated("two-programs");
    endsItsSocketsAndNoOthers("/api/tokens/current", () -> program(email), () -> browser(email));
  }

  private void endsItsSocketsAndNoOthers(String signIn, Supplier<ApiClient> alike, Supplier<ApiClient> otherwise) {
    ApiClient here = alike.get();
    List<LiveClient> its = List.of(line(here), line(here));
    List<LiveClient> others = List.of(line(alike.get()), line(otherwise.get()));
    here.delete(signIn).expect(204);
    areOver(its, others);
    here.get("/api/me").expect(401);
  }

  @Test
  void signingOutEverywhereClosesAllSocketsOfThePersonAndNobodyElses() {
    String email = seated("everywhere");
    ApiClient program = program(email);
    List<LiveClient> theirs = List.of(line(program), line(browser(email)));
    LiveClient another = line(browser(seated("another")));
    String person = program.get("/api/me").expect(200).text("person/id");
    sample.administrator().delete("/api/people/" + person + "/sessions").expect(204);
    areOver(theirs, List.of(another));
    program.get("/api/me").expect(401);
  }

  @Test
  void aNewPasswordClosesAllSocketsButThoseOfTheSessionThatSetIt() {
    String email = seated("new-password");
    ApiClient here = browser(email);
    LiveClient own = line(here);
    LiveClient elsewhere = line(browser(email));
    here.post("/api/me/password", Map.of("current", SampleConsultation.PASSWORD, "password", "staple battery horse")).expect(204);
    areOver(List.of(elsewhere), List.of(own));
  }

  /** They are still signed in, and what is public is still theirs to hear: so the socket stays. */
  @Test
  void whoIsRemovedHearsWhatIsPublicAndNothingElseFromTheAnswerOn() {
    String email = seated("removed");
    LiveClient removed = line(browser(email));
    LiveClient witness = line(sample.chair());
    String members = sample.path("/delegations/" + sample.participants().get(0) + "/members");
    sample.administrator().delete(members + "/" + membership(members, email)).expect(204);
    String said = say();
    String code = "Z" + UUID.randomUUID().toString().substring(0, 4);
    sample.chair().post(sample.path("/principles"), Map.of("code", code, "title", "For everyone", "text", "Text")).expect(201);
    witness.event("message-posted", event -> hasSaid(event, said));
    removed.event("principle-added", event -> event.at("/data/code").asText().equals(code));
    assertFalse(heard(removed, said), "what came before it in the journal");
    assertTrue(removed.isOpen());
  }

  private static String membership(String members, String email) {
    for (JsonNode member : sample.administrator().get(members).expect(200).json().get("items")) {
      if (member.at("/person/email").asText().equals(email)) {
        return member.get("id").asText();
      }
    }
    throw new AssertionError(email + " is not among the members");
  }

  /** Seats somebody at the first delegation. @return their address */
  private static String seated(String name) {
    String delegation = sample.participants().get(0);
    sample.person(delegation, "expert", name);
    return sample.email(name + "." + delegation);
  }

  private static ApiClient browser(String email) {
    return sample.administrator().inBrowser(email, SampleConsultation.PASSWORD);
  }

  private static ApiClient program(String email) {
    return sample.administrator().signedIn(email, SampleConsultation.PASSWORD);
  }

  private LiveClient line(ApiClient client) {
    LiveClient live = LiveClient.open(client).subscribe(sample.slug(), 0);
    opened.add(live);
    live.event("thread-opened"); // which members alone hear: it is known who listens
    live.through(sample.chair().get(sample.path("/journal?after=0&limit=200")).expect(200).json().get("through").asLong());
    return live;
  }

  private static String say() {
    String text = "Said " + UUID.randomUUID();
    sample.chair().post("/api/threads/" + thread + "/messages", Map.of("lang", "en", "text", text)).expect(201);
    return text;
  }

  /** At once after the answer that ended them. */
  private static void areOver(List<LiveClient> ended, List<LiveClient> others) {
    String said = say();
    ended.forEach(SignOutJourneyIT::isClosedWithinASecond);
    others.forEach(line -> {
      line.event("message-posted", event -> hasSaid(event, said));
      assertTrue(line.isOpen(), "whoever was not signed out stays");
    });
    ended.forEach(line -> assertFalse(heard(line, said), "said after the answer, and heard all the same"));
  }

  /** A second in which the server answers in between: while the machine stands still, neither that second nor the server goes on. */
  private static void isClosedWithinASecond(LiveClient line) {
    for (int look = 0; look < LOOKS_IN_A_SECOND && line.isOpen(); look++) {
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
      RunningServer.shared().anyone().get("/health/live").expect(200);
    }
    assertFalse(line.isOpen(), "open a second after the answer");
    assertEquals(1008, line.closeCode());
  }

  private static boolean heard(LiveClient line, String text) {
    return line.events().stream().anyMatch(event -> hasSaid(event, text));
  }

  private static boolean hasSaid(JsonNode event, String text) {
    return event.at("/data").toString().contains(text);
  }
}
