package org.parley.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.Actor;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.LiveClient;
import org.parley.journey.support.Reading;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;

/**
 * Words that were taken from view, or said better: who reads them still, by every way that there is to read. The words of a hidden message
 * nobody reads, its author and the moderator among them; what a message said before it was corrected is read by who takes part.
 */
class WithheldJourneyIT {
  private static final Map<Actor, ApiClient> CLIENTS = new EnumMap<>(Actor.class);
  private static final String REASON = "Names an official by name.";
  private static SampleConsultation sample;
  private static String thread;
  /** What a message says first, and as corrected. */
  private final String first = "Said first " + UUID.randomUUID();
  private final String better = "Said better " + UUID.randomUUID();

  @BeforeAll
  static void seatEverybody() {
    ApiClient administrator = RunningServer.shared().administrator();
    SampleConsultation elsewhere = SampleConsultation.open(administrator, "withheld-elsewhere");
    sample = SampleConsultation.open(administrator, "withheld").inPhase("deliberation");
    thread = sample.thread("P1");
    for (Actor actor : Actor.values()) {
      CLIENTS.put(actor, actor.in(sample, elsewhere));
    }
  }

  @Test
  void whatAMessageSaidBeforeItWasCorrectedIsReadByWhoTakesPartAndByNobodyElse() {
    String id = corrected();
    CLIENTS.forEach((actor, reader) -> {
      boolean takesPart = Actor.MEMBERS.contains(actor);
      assertEquals(takesPart, inHistory(reader, id).contains(first), actor + " in the history");
      assertEquals(takesPart, inHistory(reader, id).contains(better), actor + " in the history");
      assertEquals(takesPart, inJournal(reader).contains(first), actor + " in the journal");
      assertEquals(takesPart, overTheSocket(reader, 0).contains(first), actor + " over the socket");
      assertFalse(inThread(reader).contains(first), actor + " in the thread");
      assertEquals(takesPart, inThread(reader).contains(better), actor + " in the thread");
      assertFalse(inPublic(reader).contains(first), actor + " where everyone reads");
    });
  }

  @Test
  void theWordsOfAHiddenMessageAreReadByNobodyUntilItIsShownAgain() {
    String id = corrected();
    long posted = CLIENTS.get(Actor.CHAIR).get(thread()).json().findValuesAsText("seq").stream().mapToLong(Long::parseLong).max().orElseThrow();
    hide(id);
    readByNobody(id, posted);
    CLIENTS.get(Actor.CHAIR).post("/api/messages/" + id + "/show", Map.of()).expect(200);
    CLIENTS.forEach((actor, reader) -> {
      boolean takesPart = Actor.MEMBERS.contains(actor);
      Stream.of(inHistory(reader, id), inJournal(reader), overTheSocket(reader, posted - 1))
          .forEach(read -> assertEquals(List.of(takesPart, takesPart), List.of(read.contains(first), read.contains(better)), actor + " once it is shown: " + read));
      assertEquals(takesPart, inThread(reader).contains(better), actor.name());
      assertNothingSaid(actor + " where everyone reads", inPublic(reader));
    });
    hide(id); // and so what told it when it was shown is taken from view, too
    readByNobody(id, posted);
  }

  private void readByNobody(String id, long posted) {
    CLIENTS.forEach((actor, reader) -> {
      everyWay(reader, id, posted).forEach(read -> assertNothingSaid(actor.name(), read));
      if (Actor.MEMBERS.contains(actor)) {
        Stream.of(inThread(reader), inJournal(reader), overTheSocket(reader, posted - 1)).forEach(read -> assertTrue(read.contains(REASON), actor + ": " + read));
        assertEquals("{\"id\":\"" + id + "\",\"withheld\":true}", entry(reader, posted).toString(), actor.name());
      }
    });
  }

  private void assertNothingSaid(String who, String read) {
    assertFalse(read.contains(first) || read.contains(better), who + ": " + read);
  }

  /** Also what is told to who may not, or not now, do something with it. */
  private static List<String> everyWay(ApiClient reader, String id, long posted) {
    List<String> ways = new ArrayList<>(List.of(inThread(reader), inHistory(reader, id), inJournal(reader), overTheSocket(reader, 0),
        overTheSocket(reader, posted - 1), inPublic(reader)));
    for (String etag : List.of("*", "\"1\"", "\"2\"")) {
      ways.add(reader.patch("/api/messages/" + id, Map.of("text", "Put otherwise."), etag).expect(401, 403, 404, 409).body());
    }
    ways.add(reader.post("/api/messages/" + id + "/hide", Map.of("reason", REASON)).expect(401, 403, 404, 409).body());
    ways.add(reader.get(sample.path("/threads")).body());
    ways.add(reader.get("/api/me").body());
    return ways;
  }

  @Test
  void whoListensIsToldOfTheHidingWithoutTheWords() {
    String id = corrected();
    long before = Reading.end(sample);
    Map<Actor, LiveClient> lines = new EnumMap<>(Actor.class);
    CLIENTS.forEach((actor, client) -> lines.put(actor, LiveClient.open(client).subscribe(sample.slug(), before)));
    lines.values().forEach(line -> line.through(before));
    hide(id);
    long hidden = Reading.end(sample);
    lines.forEach((actor, line) -> {
      line.through(hidden);
      assertEquals(Actor.MEMBERS.contains(actor), line.frames().toString().contains(REASON), actor.name());
      assertNothingSaid(actor.name(), line.frames().toString());
      line.close();
    });
  }

  /** Another consultation, since its round ends here. */
  @Test
  void theRecordHasTheWordsThatStandAndOfAHiddenMessageWhyItIs() {
    SampleConsultation published = SampleConsultation.open(sample.administrator(), "withheld-record").inPhase("deliberation");
    String discussed = published.thread("P1");
    ApiClient head = published.head(published.participants().get(0));
    String hidden = said(head, discussed, "Hidden " + first, "Hidden " + better);
    said(head, discussed, "Corrected " + first, "Corrected " + better);
    published.moderator().post("/api/messages/" + hidden + "/hide", Map.of("reason", REASON)).expect(200);
    published.inPhase("closed");
    String record = published.chair().post(published.path("/rounds/R1/publish"), Map.of()).expect(201).text("url");
    published.chair().post("/api/messages/" + hidden + "/show", Map.of()).expect(200); // which alters no record
    for (ApiClient reader : List.of(published.administrator().anyone(), published.chair(), head)) {
      for (String form : List.of(".json", ".html?lang=en", ".html?lang=ru", ".html?lang=zh", ".json?version=1", ".html?version=1&lang=en")) {
        String read = reader.get(record + form).expect(200).body();
        assertTrue(read.contains("Corrected " + better) && read.contains(REASON), form);
        assertFalse(read.contains(first) || read.contains("Hidden " + better), form);
      }
    }
  }

  /** A version that was published stands for good; what is issued after it is gathered anew. */
  @Test
  void whatWasPublishedBeforeKeepsTheWordsAndWhatIsPublishedThenLeavesThemOut() {
    SampleConsultation published = SampleConsultation.open(sample.administrator(), "withheld-later").inPhase("deliberation");
    String hidden = said(published.head(published.participants().get(0)), published.thread("P1"), first, better);
    published.inPhase("closed");
    String record = published.chair().post(published.path("/rounds/R1/publish"), Map.of()).expect(201).text("url");
    published.moderator().post("/api/messages/" + hidden + "/hide", Map.of("reason", REASON)).expect(200);
    published.chair().post(published.path("/rounds/R1/publish"), Map.of("correction", "A message is hidden.")).expect(201);
    ApiClient anyone = published.administrator().anyone();
    for (String form : List.of(".json?version=", ".html?lang=en&version=")) {
      assertTrue(anyone.get(record + form + 1).expect(200).body().contains(better), form);
      assertNothingSaid(form, anyone.get(record + form + 2).expect(200).body());
    }
    assertNothingSaid("the latest", anyone.get(record + ".json").expect(200).body() + anyone.get(record + ".html").expect(200).body());
  }

  private String corrected() {
    return said(CLIENTS.get(Actor.HEAD), thread, first, better);
  }

  private static String said(ApiClient author, String where, String words, String instead) {
    String id = author.post("/api/threads/" + where + "/messages", Map.of("lang", "en", "text", words)).expect(201).id();
    author.patch("/api/messages/" + id, Map.of("text", instead), "\"1\"").expect(200);
    return id;
  }

  private static void hide(String id) {
    CLIENTS.get(Actor.MODERATOR).post("/api/messages/" + id + "/hide", Map.of("reason", REASON)).expect(200);
  }

  private static String thread() {
    return "/api/threads/" + thread + "/messages?limit=200";
  }

  private static String inThread(ApiClient reader) {
    return reader.get(thread()).body() + reader.get(thread() + "&order=desc").body();
  }

  private static String inHistory(ApiClient reader, String id) {
    return reader.get("/api/messages/" + id + "/history").body();
  }

  /** From the beginning, a little at a time. */
  private static String inJournal(ApiClient reader) {
    StringBuilder read = new StringBuilder();
    for (long after = 0, end = Reading.end(sample); after < end;) {
      JsonNode page = reader.get(sample.path("/journal?limit=20&after=" + after)).expect(200).json();
      read.append(page.get("items"));
      after = page.get("through").asLong();
    }
    return read.toString();
  }

  private static JsonNode entry(ApiClient reader, long number) {
    return reader.get(sample.path("/journal?limit=1&after=" + (number - 1))).expect(200).json().at("/items/0/data");
  }

  /** By who was away since that number. */
  private static String overTheSocket(ApiClient reader, long after) {
    try (LiveClient line = LiveClient.open(reader).subscribe(sample.slug(), after)) {
      line.through(Reading.end(sample));
      return line.events().toString();
    }
  }

  private static String inPublic(ApiClient reader) {
    return Stream.of(sample.path(""), sample.path("/principles"), sample.path("/rounds"), "/c/" + sample.slug(), "/records/",
        "/api/records?consultation=" + sample.slug()).map(path -> reader.get(path).expect(200).body()).reduce("", String::concat);
  }
}
