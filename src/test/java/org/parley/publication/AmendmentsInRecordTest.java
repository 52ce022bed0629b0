package org.parley.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parley.identity.Role;
import org.parley.publication.PublishedRecord.Decision;
import org.parley.publication.PublishedRecord.Divided;
import org.parley.publication.PublishedRecord.Outcome;
import org.parley.publication.PublishedRecord.Part;
import org.parley.publication.PublishedRecord.Proposed;
import org.parley.publication.PublishedRecord.PutToTheVote;
import org.parley.publication.PublishedRecord.Rule;
import org.parley.publication.PublishedRecord.Ruled;
import org.parley.publication.PublishedRecord.Subject;
import org.parley.publication.PublishedRecord.Tabled;
import org.parley.publication.PublishedRecord.Tally;
import org.parley.shared.Json;
import org.parley.shared.LocalizedText;

/** The record says what became of each amendment, and why one was not put to the vote (procedure, section 5, row 2). */
class AmendmentsInRecordTest {
  private static final LocalizedText WORDS = LocalizedText.in("en", "Words that were put to the vote.");
  private static final PublishedRecord RECORD = Fixture.voted(decision(7, "amendment", "1/1"));
  private static final Tabled PROVISION = RECORD.provisions().get(0);

  private static Decision decision(int number, String type, String code) {
    return decision(number, new PutToTheVote(new Subject(type, code), Optional.of(1L), WORDS, WORDS));
  }

  private static Decision decision(int number, PutToTheVote put) {
    return new Decision(number, WORDS, Optional.of(put), "recorded",
        new Rule("simple-majority", WORDS), Optional.of(Fixture.PUBLISHED), Optional.of(Fixture.PUBLISHED), new Tally(3, 1, 0, 0, 0, 0, 4),
        new Outcome(true, true, "adopted-majority", Optional.empty(), WORDS), List.of(), Optional.empty(), Optional.empty(), List.of());
  }

  private static RecordPage page(PublishedRecord record, String language) {
    return new RecordPage(record, new Reader(language), List.of(Fixture.summary(record)), "");
  }

  private static List<String> fates(String language) {
    return PROVISION.amendments().stream().map(page(RECORD, language)::fate).toList();
  }

  @Test
  void theFateOfEachAmendmentIsToldInEveryLanguage() {
    assertEquals(List.of("Adopted; in the text since version 2", "Not put to the vote: the adoption of amendment 1 implied its rejection",
        "Withdrawn by its sponsor"), fates("en"));
    assertEquals(List.of("Принята; включена в текст начиная с версии 2",
        "На голосование не ставилась: принятие поправки 1 означало её отклонение", "Отозвана автором"), fates("ru"));
    assertEquals(List.of("已通过，自第 2 版起载入案文", "未付表决：修正案 1 的通过意味着本修正案被否决", "已由提案方撤回"), fates("zh"));
  }

  @Test
  void aVoteOnAnAmendmentSaysOnWhichAndTheAmendmentLeadsToTheVote() {
    String html = new Setting("/assets/record.css?1", false).record(page(RECORD, "en"));
    assertTrue(html.contains("On amendment 1/1, made on version 1: "), html);
    assertTrue(html.contains("href=\"#dec-7\""));
    Proposed withdrawn = PROVISION.amendments().get(2);
    assertTrue(page(RECORD, "en").votes(PROVISION, withdrawn).isEmpty());
    assertTrue(html.contains("The text as amendment 3 would have had it"), "its words stand nowhere else");
    assertFalse(html.contains("The text as amendment 1 would have had it"));
  }

  /** Rule 71: the ruling is told with its reason, of an amendment and of a provision. */
  @Test
  void aRulingOfTheChairIsToldWithItsReasonInEveryLanguage() {
    LocalizedText reason = new LocalizedText(Map.of("en", "It was decided already.", "ru", "Решение уже принято.", "zh", "此前已作决定。"));
    Proposed amendment = new Proposed(1, List.of("IN"), 1, WORDS, WORDS, Optional.empty(), Optional.empty(), "out-of-order", Optional.empty(), Optional.empty(),
        Optional.of(reason), List.of(), Fixture.PUBLISHED);
    Tabled ruledOut = new Tabled("2", WORDS, WORDS, 1, "out-of-order", Optional.of(reason), Optional.of("KZ"), Role.HEAD, Fixture.PUBLISHED,
        List.of(amendment), List.of(), List.of());
    Map<String, List<String>> told = Map.of("en", List.of("Ruled out of order by the chair", "Ruled out of order by the chair"),
        "ru", List.of("По решению председателя не соответствует правилам процедуры и на голосование не ставилось",
            "По решению председателя не соответствует правилам процедуры и на голосование не ставилась"),
        "zh", List.of("主席裁定不合规则", "主席裁定不合规则"));
    told.forEach((language, fates) -> {
      String html = new Setting("/assets/record.css?1", false).record(page(Fixture.with(ruledOut), language));
      assertTrue(html.contains(fates.get(0)), html);
      assertEquals(fates.get(1), page(RECORD, language).fate(amendment));
      assertEquals(3, html.split(reason.forReader(language), -1).length, "of the provision and of the amendment");
    });
  }

  @Test
  void aRecordFromBeforeRulingsWereToldOfIsReadAsOneWithout() {
    assertEquals(Optional.empty(), new Proposed(1, List.of(), 1, WORDS, WORDS, null, Optional.empty(), "tabled", Optional.empty(), Optional.empty(), null,
        null, Fixture.PUBLISHED).reason());
  }

  /** Procedure, section 5, row 4. */
  @Test
  void whatBecameOfADivisionIsToldInEveryLanguage() {
    Divided division = new Divided(1, 3, "UZ", Optional.of("IN"), "done", List.of(new Part(1, List.of(2), "adopted", null, null), new Part(2, List.of(3, 4), "rejected", null, null)),
        Optional.of(1), Optional.empty(), Fixture.PUBLISHED);
    String html = new Setting("/assets/record.css?1", false).record(page(Fixture.divided(division), "en"));
    assertTrue(html.contains("The chair determined: the first paragraph is preamble, the others are operative."), html);
    assertEquals(Optional.of("Председатель определил: первый абзац относится к преамбуле, остальные — к постановляющей части."), page(RECORD, "ru").operative(division));
    assertEquals(Optional.of("主席确定：前 1 段为序言，其余为执行部分。"), page(RECORD, "zh").operative(division));
    assertTrue(html.contains("Carried; the parts were voted on, then the whole"));
    assertTrue(html.contains("objected to by: India"), html);
    assertEquals("Part 2 (paragraphs 3, 4): rejected", page(RECORD, "en").part(division, division.parts().get(1)));
    assertEquals("Часть 1 (абзац 2): принята", page(RECORD, "ru").part(division, division.parts().get(0)));
    assertEquals("第 2 部分（第 3、4 段）：已否决", page(RECORD, "zh").part(division, division.parts().get(1)));
  }

  /** Procedure, section 5, row 4: of an amendment, the changes that it makes are voted on. */
  @Test
  void whatBecameOfThePartsOfAnAmendmentIsToldInEveryLanguage() {
    Divided division = new Divided(2, 3, "UZ", Optional.empty(), "done", List.of(new Part(1, List.of(2, 3), "rejected", null, null)), Optional.empty(), Optional.of(4),
        Fixture.PUBLISHED);
    String html = new Setting("/assets/record.css?1", false).record(page(Fixture.divided(division), "en"));
    assertTrue(html.contains("on parts of amendment 4"), html);
    assertEquals("Part 1 (changes 2, 3): rejected", page(RECORD, "en").part(division, division.parts().get(0)));
    assertEquals("Часть 1 (изменения 2, 3): отклонена", page(RECORD, "ru").part(division, division.parts().get(0)));
    assertEquals("第 1 部分（第 2、3 处改动）：已否决", page(RECORD, "zh").part(division, division.parts().get(0)));
  }

  @Test
  void aRecordFromBeforeTheChairDeterminedWhatIsOperativeSaysNothingOfIt() {
    Divided division = new Divided(1, 3, "UZ", Optional.empty(), "done", List.of(), null, null, Fixture.PUBLISHED);
    assertEquals(Optional.empty(), page(RECORD, "en").operative(division));
  }

  private static String html(PublishedRecord record, String language) {
    return new Setting("/assets/record.css?1", false).record(page(record, language));
  }

  private static Decision onPart(LocalizedText text, LocalizedText replaces) {
    return decision(1, new PutToTheVote(new Subject("amendment-part", "1/2/1"), Optional.of(1L), WORDS, text, Optional.of(replaces)));
  }

  /** Rule 89: a part may take out alone, and there is no text of it then. */
  @Test
  void whatAPartTakesOutIsShownWithTheVoteOnItInEveryLanguage() {
    LocalizedText none = LocalizedText.in("en", "");
    LocalizedText gone = LocalizedText.in("en", "A report is made.");
    Map<String, List<String>> told = Map.of("en", List.of("It takes out:", "In place of:"),
        "ru", List.of("Исключается:", "Вместо:"), "zh", List.of("删除：", "取代："));
    told.forEach((language, words) -> {
      String takesOut = html(Fixture.voted(onPart(none, gone)), language);
      assertTrue(takesOut.contains(words.get(0)) && takesOut.contains("<p>A report is made.</p>"), takesOut);
      String rewords = html(Fixture.voted(onPart(WORDS, gone)), language);
      assertTrue(rewords.contains(words.get(1)) && rewords.contains("<p>A report is made.</p>"), rewords);
      String putsIn = html(Fixture.voted(onPart(WORDS, none)), language);
      words.forEach(word -> assertFalse(putsIn.contains(word)));
    });
  }

  @Test
  void thePartThatWasNotVotedOnHasItsWordsWithTheMotion() {
    LocalizedText part = LocalizedText.in("en", "A secretariat is set up.");
    Divided division = new Divided(1, 3, "UZ", Optional.empty(), "carried", List.of(new Part(1, List.of(2), "adopted", Optional.of(WORDS), Optional.empty()),
        new Part(2, List.of(3), "waiting", Optional.of(part), Optional.empty())), Optional.empty(), Optional.of(4), Fixture.PUBLISHED);
    Map.of("en", "The words of part 2", "ru", "Формулировка части 2", "zh", "第 2 部分的措辞").forEach((language, summary) -> {
      String html = html(Fixture.divided(division), language);
      assertTrue(html.contains(summary) && html.contains("<p>A secretariat is set up.</p>"), html);
      assertFalse(html.contains(summary.replace("2", "1")), "they stand with the vote");
    });
  }

  @Test
  void ofADividedAmendmentBothWhatWasTabledAndWhatStandsAreShown() {
    LocalizedText tabled = LocalizedText.in("en", "As it was tabled.");
    LocalizedText standing = LocalizedText.in("en", "What is left of it.");
    Proposed amendment = new Proposed(1, List.of("IN"), 1, WORDS, tabled, Optional.of(standing), Optional.empty(), "adopted", Optional.empty(), Optional.empty(),
        Optional.empty(), List.of(), Fixture.PUBLISHED);
    Map.of("en", "The text with what stands of amendment 1 after the vote on its parts", "ru", "Текст в редакции поправки 1 с учётом голосования по её частям",
        "zh", "各部分表决后按修正案 1 拟订的案文").forEach((language, summary) -> {
          String html = html(Fixture.with(amended(amendment)), language);
          assertTrue(html.contains(summary) && html.contains("<p>As it was tabled.</p>") && html.contains("<p>What is left of it.</p>"), html);
        });
  }

  private static Tabled amended(Proposed amendment) {
    return new Tabled("2", WORDS, WORDS, 1, "draft", Optional.empty(), Optional.of("KZ"), Role.HEAD, Fixture.PUBLISHED, List.of(amendment), List.of(),
        amendment.rulings());
  }

  /** Rule 71: an appeal that is carried undoes the ruling, not that it was given. */
  @Test
  void aRulingThatWasTakenBackIsToldInEveryLanguage() {
    Ruled ruling = new Ruled(LocalizedText.in("en", "It was decided already."), Fixture.PUBLISHED, Optional.of(Fixture.PUBLISHED.plusSeconds(86_400)));
    Proposed amendment = new Proposed(1, List.of("IN"), 1, WORDS, WORDS, Optional.empty(), Optional.empty(), "tabled", Optional.empty(), Optional.empty(),
        Optional.empty(), List.of(ruling), Fixture.PUBLISHED);
    Map.of("en", "On 23 November 2026 the chair ruled it out of order; the ruling was taken back on 24 November 2026.",
        "ru", "Решение председателя от 23 ноября 2026 г. о несоответствии правилам процедуры 24 ноября 2026 г. отменено.",
        "zh", "主席于2026年11月23日裁定不合规则，该裁定已于2026年11月24日撤销。").forEach((language, told) -> {
          String html = html(Fixture.with(amended(amendment)), language).replace('\u202f', ' ');
          assertEquals(3, html.split(Pattern.quote(told), -1).length, "of the provision and of the amendment: " + html);
          assertTrue(html.contains("It was decided already."));
        });
  }

  @Test
  void aRecordFromBeforePartsHadWordsIsReadAsOneWithout() {
    Part part = Json.read("{\"number\":1,\"paragraphs\":[1],\"status\":\"waiting\"}", Part.class);
    assertEquals(Optional.empty(), page(RECORD, "en").unvoted(part));
    assertEquals(Optional.empty(), part.replaces());
    PutToTheVote put = Json.read("{\"subject\":{\"type\":\"part\",\"code\":\"1/1\"},\"title\":{},\"text\":{}}", PutToTheVote.class);
    assertEquals(Optional.empty(), put.replaces());
  }

  @Test
  void everySubjectOfAVoteIsNamed() {
    for (String type : List.of("provision", "amendment", "division", "part", "amendment-division", "amendment-part", "reconsideration")) {
      Subject subject = new Subject(type, type.equals("amendment-part") ? "1/2/1" : type.startsWith("amendment") || type.equals("part") ? "1/2" : "1");
      assertEquals("Information and consultation", page(RECORD, "en").subject(subject).value(), type);
      PublishedRecord record = Fixture.voted(decision(1, subject.type(), subject.code()));
      for (String language : List.of("en", "ru", "zh")) {
        assertFalse(new Setting("/assets/record.css?1", false).record(page(record, language)).contains("record.on-"), type);
      }
    }
  }

  @Test
  void aRecordFromBeforeAmendmentsWereToldOfIsReadAsOneWithout() {
    assertEquals(List.of(), new Tabled("1", WORDS, WORDS, 1, "draft", null, Optional.empty(), Role.CHAIR, Fixture.PUBLISHED, null, null, null)
        .amendments());
  }
}
