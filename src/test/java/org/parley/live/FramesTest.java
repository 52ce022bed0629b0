package org.parley.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.identity.Role;
import org.parley.journal.Journal;
import org.parley.shared.DelegationId;
import org.parley.shared.Json;
import org.parley.shared.LocalizedText;
import org.parley.shared.PersonId;
import org.parley.shared.Topics;

class FramesTest {
  @Test
  void anEventCarriesTheJournalsJsonAsItIs() {
    Journal.Entry entry = new Journal.Entry(121, "message-posted", "members", Instant.parse("2026-01-02T03:04:05.000006Z"), "{\"text\":\"é\", \"n\":1.50}", false);
    assertEquals("{\"event\":{\"seq\":121,\"type\":\"message-posted\",\"at\":\"2026-01-02T03:04:05.000006Z\",\"data\":{\"text\":\"\\u00e9\", \"n\":1.50}},"
        + "\"from\":0,\"consultation\":\"forum\"}", Frames.events(List.of(Frames.item("forum", entry)), Reach.from(0)).text());
  }

  @Test
  void whereFewCharactersAreOtherThanAsciiTheyAreEscapedAndMeanTheSame() {
    String data = "{\"text\":\"" + "We can support this. ".repeat(10) + "Côte d’Ivoire 中 \uD83D\uDD4A\"}";
    Frame.Event event = said(data);
    assertTrue(event.item().chars().allMatch(one -> one < 0x80), event.item());
    assertEquals(event.item().length(), event.bytes());
    assertEquals(Json.read(data, Map.class), Json.read(event.item(), Map.class).get("data"));
  }

  @Test
  void aTextInAnotherScriptIsLeftAsItIs() {
    assertTrue(said("{\"text\":\"Мы можем это поддержать.\"}").item().contains("Мы можем это поддержать."));
  }

  private static Frame.Event said(String data) {
    return Frames.item("forum", new Journal.Entry(1, "said", "public", Instant.EPOCH, data, false));
  }

  @Test
  void whereVeryManyAreToldAtOnceTheyAreAskedToSpreadWhatTheyAsk() {
    Frame.Event event = said("{}");
    assertTrue(Frames.events(List.of(event), Reach.of(0, 1).toldTo(9_876)).text().endsWith("\"through\":1,\"spread\":10000,\"consultation\":\"forum\"}"));
    assertEquals(0, Reach.of(0, 1).toldTo(500).spread());
    assertEquals(1_000, Reach.of(0, 1).toldTo(501).spread());
    assertEquals(10_000, Reach.of(0, 1).toldTo(40_000).spread());
    assertEquals(1_000, Reach.of(0, 1).and(Reach.of(1, 2).toldTo(600)).spread());
  }

  @Test
  void severalEventsOfAConsultationGoTogether() {
    Frame.Event first = Frames.item("forum", new Journal.Entry(1, "said", "public", Instant.EPOCH, "{}", false));
    Frame.Event second = Frames.item("forum", new Journal.Entry(3, "said", "members", Instant.EPOCH, "{}", false));
    assertEquals("{\"events\":[{\"seq\":1,\"type\":\"said\",\"at\":\"1970-01-01T00:00:00Z\",\"data\":{}},"
        + "{\"seq\":3,\"type\":\"said\",\"at\":\"1970-01-01T00:00:00Z\",\"data\":{}}],\"from\":0,\"consultation\":\"forum\"}",
        Frames.events(List.of(first, second), Reach.from(0)).text());
  }

  @Test
  void theBytesOfAFrameAreReckonedFromThoseOfItsEvents() {
    Frame.Event first = Frames.item("forum", new Journal.Entry(1, "said", "public", Instant.EPOCH, "{\"text\":\"Да, 是 é \uD83D\uDD4A\"}", false));
    Frame.Event second = Frames.item("forum", new Journal.Entry(3, "said", "members", Instant.EPOCH, "{}", false));
    for (Frame frame : List.of(Frames.events(List.of(first), Reach.of(0, 2)), Frames.events(List.of(first, second), Reach.from(0)))) {
      assertEquals(frame.text().getBytes(StandardCharsets.UTF_8).length, frame.bytes());
    }
  }

  @Test
  void anEventMaySayUpToWhichNumberAllIsThere() {
    Frame.Event event = Frames.item("forum", new Journal.Entry(3, "said", "members", Instant.EPOCH, "{}", false));
    assertEquals("{\"event\":{\"seq\":3,\"type\":\"said\",\"at\":\"1970-01-01T00:00:00Z\",\"data\":{}},\"from\":2,\"through\":5,\"consultation\":\"forum\"}",
        Frames.events(List.of(event), Reach.of(2, 5)).text());
  }

  @Test
  void throughIsANumber() {
    assertEquals("{\"through\":137,\"from\":122,\"consultation\":\"forum\"}", Frames.through("forum", 122, 137).text());
  }

  @Test
  void presenceNamesThePeople() {
    Present head = new Present(new PersonId("p"), "A. Head",
        Optional.of(new Topics.Delegation(new DelegationId("d"), "KZ", LocalizedText.in("en", "Kazakhstan"))), Role.HEAD);
    assertEquals("{\"presence\":{\"consultation\":\"forum\",\"count\":1,\"people\":[{\"id\":\"p\",\"name\":\"A. Head\","
        + "\"delegation\":{\"id\":\"d\",\"code\":\"KZ\",\"name\":{\"en\":\"Kazakhstan\"}},\"role\":\"head\"}]}}",
        Frames.presence("forum", List.of(head)).text());
  }

  @Test
  void aFullRoomIsOnlyCounted() {
    List<Present> people = IntStream.rangeClosed(0, Frames.MOST_NAMED)
        .mapToObj(i -> new Present(new PersonId("p" + i), "N", Optional.empty(), Role.OBSERVER)).toList();
    assertEquals("{\"presence\":{\"consultation\":\"forum\",\"count\":201,\"people\":[]}}", Frames.presence("forum", people).text());
  }

  @Test
  void anErrorIsSaidInTheReadersLanguage() {
    String text = Frames.error("unknown", Map.of("what", "consultation"), "ru").text();
    assertTrue(text.startsWith("{\"error\":{\"code\":\"unknown\",\"detail\":\"") && text.contains("консультация"), text);
  }
}
