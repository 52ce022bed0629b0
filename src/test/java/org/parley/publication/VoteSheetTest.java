package org.parley.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.publication.PublishedRecord.Called;
import org.parley.publication.PublishedRecord.Calling;
import org.parley.publication.PublishedRecord.Decision;
import org.parley.publication.PublishedRecord.Outcome;
import org.parley.publication.PublishedRecord.Rule;
import org.parley.publication.PublishedRecord.Tally;
import org.parley.publication.PublishedRecord.Vote;
import org.parley.shared.Json;
import org.parley.shared.LocalizedText;

/** What is kept of each way of asking, and so stands in the record: procedure.md section 4. */
class VoteSheetTest {
  private static final LocalizedText WORDS = LocalizedText.in("en", "Words.");

  private static Decision decision(String method, boolean decided, Tally tally, List<Vote> votes, Optional<Calling> calling) {
    return new Decision(1, WORDS, Optional.empty(), method, new Rule("simple-majority", LocalizedText.in("en", "By simple majority.")),
        Optional.of(Fixture.PUBLISHED), Optional.of(Fixture.PUBLISHED), tally, new Outcome(decided, decided, "adopted-majority", Optional.empty(), WORDS),
        votes, calling, Optional.empty(), List.of());
  }

  private static RecordPage page(Decision decision, String language) {
    PublishedRecord record = Fixture.voted(decision);
    return new RecordPage(record, new Reader(language), List.of(Fixture.summary(record)), "");
  }

  private static String html(Decision decision) {
    return new Setting("/assets/record.css?1", false).record(page(decision, "en"));
  }

  @Test
  void ofAShowOfHandsTheTotalsStandThereAndNoName() {
    Decision hands = decision("show-of-hands", true, new Tally(3, 1, 2, 0, 1, 1, 8), List.of(), Optional.empty());
    List<RecordPage.Line> lines = page(hands, "en").sheet(hands);
    assertEquals(List.of(3L, 1L, 2L, 1L, 1L), lines.stream().map(RecordPage.Line::count).toList());
    assertTrue(lines.stream().allMatch(line -> line.delegations().isEmpty()));
    assertEquals(8, page(hands, "en").bar(hands).stream().mapToLong(RecordPage.Stretch::length).sum());
    String html = html(hands);
    assertTrue(html.contains("Show of hands; only the totals are kept"));
    assertFalse(html.substring(html.indexOf("Show of hands")).contains("<td>None</td>"));
  }

  @Test
  void anIndicativeVoteSaysThatItDecidesNothing() {
    Decision straw = decision("indicative", false, new Tally(3, 1, 2, 0, 1, 1, 8), List.of(), Optional.empty());
    String html = html(straw);
    assertTrue(html.contains("Indicative vote"));
    assertTrue(html.contains("No decision: 3 in favour, 1 against, 2 abstaining"));
    assertFalse(html.contains("By simple majority."));
  }

  @Test
  void aRecordedSheetIsAlphabeticalInTheLanguageOfTheRecord() {
    Decision recorded = decision("recorded", true, new Tally(3, 0, 0, 0, 0, 0, 3),
        List.of(new Vote("CN", "yes"), new Vote("IN", "yes"), new Vote("KG", "yes")), Optional.empty());
    assertEquals(List.of("China", "India", "Kyrgyzstan"), names(recorded, "en"));
    assertEquals(List.of("Индия", "Киргизия", "Китай"), names(recorded, "ru"));
  }

  /** RFC 7282: the objection, and what the chair says to it. */
  @Test
  void anObjectionStandsWithItsWordsAndWithTheChairsAnswer() {
    Vote addressed = new Vote("CN", "object", Optional.of(LocalizedText.in("en", "Paragraph 2 meets it.")), Optional.of("Article 4 binds <us> twice."));
    Vote open = new Vote("IN", "object", Optional.empty(), Optional.of("We need more time."));
    String both = html(decision("no-objection", true, new Tally(0, 0, 0, 2, 0, 0, 2), List.of(addressed, open), Optional.empty()));
    String register = both.substring(both.indexOf("Objections, and the reasons"));
    assertTrue(register.indexOf("Article 4 binds &lt;us&gt; twice.") < register.indexOf("Paragraph 2 meets it."), register);
    assertTrue(register.contains("We need more time."), register);
    String words = html(decision("no-objection", true, new Tally(0, 0, 0, 1, 1, 0, 2), List.of(open, new Vote("CN", "yes")), Optional.empty()));
    assertTrue(words.contains("<caption>Objections</caption>") && words.contains("We need more time."), words);
    assertFalse(words.contains("Objections, and the reasons"));
  }

  @Test
  void aVoteFromBeforeWordsWereKeptIsStillRead() {
    assertEquals(new Vote("CN", "object"), Json.read("{\"delegation\":\"CN\",\"choice\":\"object\"}", Vote.class));
  }

  private static List<String> names(Decision decision, String language) {
    return page(decision, language).sheet(decision).get(0).delegations().stream().map(Reader.Text::value).toList();
  }

  @Test
  void aRollCallTellsTheDrawTheOrderAndEachAnswer() {
    Calling calling = new Calling("en", "the commitment", "the seed",
        List.of(new Called("KG", true, false), new Called("CN", false, true), new Called("IN", false, true)));
    Decision roll = decision("roll-call", true, new Tally(1, 1, 0, 0, 1, 0, 3),
        List.of(new Vote("CN", "no"), new Vote("IN", "not-participating"), new Vote("KG", "yes")), Optional.of(calling));
    assertEquals(List.of("Kyrgyzstan yes passed when first called", "China no answered after its call", "India not-participating "),
        page(roll, "en").answers(roll).stream().map(answer -> answer.delegation().value() + " " + answer.answer() + " " + answer.note()).toList());
    String html = html(roll);
    List.of("Roll-call vote", "beginning with Kyrgyzstan, which was drawn by lot", "the seed", "the commitment", "the largest multiple of 3")
        .forEach(words -> assertTrue(html.contains(words), words));
  }
}
