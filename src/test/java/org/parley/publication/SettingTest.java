package org.parley.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parley.identity.Role;
import org.parley.publication.PublishedRecord.Discussion;
import org.parley.publication.PublishedRecord.MarkedWords;
import org.parley.publication.PublishedRecord.Said;
import org.parley.publication.PublishedRecord.Subject;
import org.parley.shared.Json;
import org.parley.shared.Languages;
import org.parley.shared.LocalizedText;

class SettingTest {
  private static final Path STYLESHEET = Path.of("src/main/webapp/assets/record.css");
  private static final int MOST_BYTES = 50 * 1024;
  private final Setting setting = new Setting("/assets/record.css?1", false);

  private String page(PublishedRecord record, String language) {
    return setting.record(new RecordPage(record, new Reader(language), List.of(Fixture.summary(record)), "https://parley.example.org"));
  }

  @TestFactory
  Stream<DynamicTest> aNormalRoundWithItsStylesheetIsLight() {
    return Languages.OFFERED.stream().map(language -> DynamicTest.dynamicTest(language, () -> {
      String page = page(Fixture.record(), language);
      Files.writeString(Files.createDirectories(Path.of("target/pages")).resolve("record-" + language + ".html"), page);
      long weight = page.getBytes(StandardCharsets.UTF_8).length + Files.size(STYLESHEET);
      assertTrue(weight <= MOST_BYTES, weight + " bytes");
    }));
  }

  @TestFactory
  Stream<DynamicTest> everythingThatWasDecidedIsThere() {
    return Stream.of(
        List.of("en", "<html lang=\"en\" dir=\"ltr\">", "Consultations on a security framework for Eurasia",
            "Adopted: 6 in favour, 2 against, 1 abstaining",
            "Two-thirds of the members present and voting.", "Adopted: 6 of 8 present and voting, 6 needed.", "In favour",
                "Belarus, Russia", "Hidden by the moderator: not on the subject", "23 November 2026",
            "Participants inform one another", "Участники заблаговременно", "ESF/2026/R.1, version 1",
                "https://parley.example.org/records/ESF/2026/R.1"),
        List.of("ru", "<html lang=\"ru\" dir=\"ltr\">", "Консультации о системе безопасности в Евразии",
            "Принято: за — 6, против — 2, воздержались — 1",
            "Беларусь, Россия", "Скрыто модератором", "на английском языке", "23 ноября 2026"),
        List.of("zh", "<html lang=\"zh\" dir=\"ltr\">", "欧亚安全框架磋商", "通过：6 票赞成，2 票反对，1 票弃权", "白俄罗斯、俄罗斯", "已由主持人隐藏", "英文", "2026年11月23日"))
        .map(expected -> DynamicTest.dynamicTest(expected.get(0), () -> {
          String page = page(Fixture.record(), expected.get(0));
          expected.subList(1, expected.size()).forEach(words -> assertTrue(page.contains(words), words));
        }));
  }

  @Test
  void delegationsStandInTheAlphabeticalOrderOfTheReader() {
    assertTrue(page(Fixture.record(), "en").contains("Armenia, China, India, Kazakhstan, Kyrgyzstan, Tajikistan"));
    assertTrue(page(Fixture.record(), "ru").contains("Армения, Индия, Казахстан, Киргизия, Китай, Таджикистан"));
  }

  @Test
  void aPageHasNoScriptNoStyleAndNothingFromElsewhere() {
    String page = page(Fixture.record(), "en");
    Stream.of("<script", "<style", " style=", " onclick", "javascript:", "src=").forEach(banned -> assertFalse(page.contains(banned),
        banned));
  }

  @Test
  void hostileWordsStayWords() {
    String hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    PublishedRecord record = Json.read(Json.write(Fixture.record()).replace("First round", "First round " + hostile.replace("\"", "\\\""))
        .replace("We support the principle", hostile.replace("\"", "\\\"")).replace("not on the subject", hostile.replace("\"", "\\\""))
        .replace("A. Chair", hostile.replace("\"", "\\\"")), PublishedRecord.class);
    Languages.OFFERED.forEach(language -> {
      String page = page(record, language);
      assertFalse(page.contains("<script") || page.contains("<img"), language);
      assertTrue(page.contains("&lt;script&gt;"), language);
    });
  }

  @Test
  void theWordsOfAMessageAreSetAsTheThreadsRenderedThem() {
    PublishedRecord plain = Fixture.record();
    Said said = new Said(7, Optional.empty(), Optional.of("CN"), Role.EXPERT, Optional.of(new MarkedWords("zh", "**同意**", "<p><strong>同意</strong></p>")),
        Fixture.PUBLISHED,
        Optional.empty(), false, Optional.empty());
    PublishedRecord record = new PublishedRecord(plain.symbol(), 1, plain.correction(), plain.publishedAt(), plain.publishedBy(),
        plain.consultation(),
        plain.round(), plain.journal(), plain.delegations(), plain.principles(), plain.positions(), plain.provisions(), plain.decisions(),
        List.of(new Discussion(new Subject("principle", "P1"), List.of(said))));
    assertTrue(page(record, "en").contains("<div class=\"doc\" lang=\"zh\"><p><strong>同意</strong></p></div>"));
  }

  @Test
  void aTextThatRunsTheOtherWaySaysSo() {
    Reader.Text arabic = new Reader("en").text("ar", "نوافق");
    assertTrue(arabic.foreign() && arabic.turned());
    assertEquals("rtl", arabic.dir());
    PublishedRecord record = Json.read(Json.write(Fixture.record())
        .replace("{\"lang\":\"en\",\"text\":\"We support", "{\"lang\":\"ar\",\"text\":\"We support"), PublishedRecord.class);
    String page = page(record, "en");
    assertTrue(page.contains("<span lang=\"ar\" dir=\"rtl\">We support") && page.contains("in Arabic"));
  }

  @Test
  void anOldVersionSaysThatThereIsALaterOneAndBothNameTheOther() {
    PublishedRecord first = Fixture.record();
    PublishedRecord second = Fixture.corrected(first, 2, LocalizedText.in("en", "The vote of Armenia was misprinted."));
    List<RecordSummary> versions = List.of(Fixture.summary(second), Fixture.summary(first));
    String old = setting.record(new RecordPage(first, new Reader("en"), versions, ""));
    String current = setting.record(new RecordPage(second, new Reader("en"), versions, ""));
    assertTrue(old.contains("You are reading version 1, which has since been corrected.")
        && old.contains("href=\"/records/ESF/2026/R.1?lang=en\""));
    assertTrue(old.contains("?version=1&amp;lang=ru"), "the language switch keeps the version");
    assertFalse(current.contains("has since been corrected"));
    assertTrue(current.contains("The vote of Armenia was misprinted.") && current.contains("?version=1&amp;lang=en"));
  }

  @Test
  void listAndAbsencePagesAreSetInTheReadersLanguage() throws IOException {
    String list = setting.list(new Reader("zh"), List.of(Fixture.summary(Fixture.record())), Optional.of("/records/?after=x"));
    assertTrue(list.contains("已发布的记录") && list.contains("/records/ESF/2026/R.1?lang=zh") && list.contains("rel=\"next\""));
    Files.writeString(Files.createDirectories(Path.of("target/pages")).resolve("list-zh.html"), list);
    assertTrue(setting.absent(new Reader("ru"), "/records/X").contains("Такого протокола нет"));
  }

  @TestFactory
  Stream<DynamicTest> onASampleServerEveryPageSaysThatAllIsInvented() {
    return Map.of("en", "Sample data: everything here is invented", "ru", "Учебные данные: всё здесь вымышлено", "zh", "示例数据：此处内容均为虚构").entrySet().stream()
        .map(words -> DynamicTest.dynamicTest(words.getKey(), () -> {
          everyPage(new Setting("/assets/record.css?1", true), words.getKey()).forEach(page -> assertTrue(page.contains(words.getValue()), page));
          everyPage(setting, words.getKey()).forEach(page -> assertFalse(page.contains("class=\"note banner\"") || page.contains(words.getValue()), page));
        }));
  }

  private static List<String> everyPage(Setting setting, String language) {
    Reader reader = new Reader(language);
    RecordSummary summary = Fixture.summary(Fixture.record());
    return List.of(setting.record(new RecordPage(Fixture.record(), reader, List.of(summary), "")), setting.list(reader, List.of(summary), Optional.empty()),
        setting.absent(reader, "/records/X"));
  }

  @Test
  void aStatementIsPrintedWithTheDecisionAndNamesWhoseItIs() {
    String page = page(Fixture.record(), "ru");
    String statement = page.substring(page.indexOf("Официальная оговорка"));
    assertTrue(statement.indexOf("Армения, Индия") < statement.indexOf("Without prejudice to existing treaties."));
    assertTrue(statement.indexOf("на английском языке") > 0);
  }

  @Test
  void aRecordFromBeforeThereWereStatementsIsStillRead() {
    ObjectNode document = Json.read(Json.write(Fixture.record()), ObjectNode.class);
    document.get("decisions").forEach(decision -> ((ObjectNode) decision).remove("statements"));
    PublishedRecord before = Json.read(document.toString(), PublishedRecord.class);
    assertTrue(before.decisions().stream().allMatch(decision -> decision.statements().isEmpty()));
    assertFalse(page(before, "en").contains("Statements of delegations"));
  }

  @Test
  void theDocumentComesBackFromItsJsonAsItWas() {
    assertEquals(Fixture.record(), Json.read(Json.write(Fixture.record()), PublishedRecord.class));
  }
}
