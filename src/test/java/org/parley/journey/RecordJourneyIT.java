package org.parley.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.Answer;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Await;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;
import org.parley.journey.support.Screen;

/** What a published record takes in. */
class RecordJourneyIT {
  private static List<String> questions(SampleConsultation sample, String round) {
    String url = sample.chair().post(sample.path("/rounds/" + round + "/publish"), Map.of()).expect(201).text("url");
    JsonNode record = RunningServer.shared().anyone().get(url + ".json").expect(200).json();
    return StreamSupport.stream(record.get("decisions").spliterator(), false).map(decision -> decision.at("/question/en").asText()).toList();
  }

  private static String voteOn(SampleConsultation sample, String question) {
    String ballot = sample.openBallot(question);
    sample.head(sample.participants().get(0)).put("/api/ballots/" + ballot + "/vote", Map.of("choice", "yes")).expect(200);
    sample.chair().post("/api/ballots/" + ballot + "/close", Map.of()).expect(200);
    return ballot;
  }

  private static void close(SampleConsultation sample, String round) {
    sample.chair().post(sample.path("/rounds/" + round + "/phase"), Map.of("phase", "closed")).expect(200);
  }

  /** An informal forum votes before it has rounds; its first record begins at the very beginning. */
  @Test
  void theFirstRecordHasWhatWasVotedOnBeforeThereWasARound() {
    SampleConsultation sample = SampleConsultation.open(RunningServer.shared().administrator(), "record-of-forum");
    String before = voteOn(sample, "Before any round?");
    Map<String, String> statement = Map.of("kind", "interpretative-statement", "lang", "en", "text", "As we understand it.");
    sample.head(sample.participants().get(0)).post("/api/ballots/" + before + "/statements", statement).expect(201);
    sample.inPhase("deliberation");
    voteOn(sample, "In the first round?");
    close(sample, "R1");
    assertEquals(List.of("Before any round?", "In the first round?"), questions(sample, "R1"));
    sample.head(sample.participants().get(1)).post("/api/ballots/" + before + "/statements", statement).expect(409);
    sample.chair().post(sample.path("/rounds"), Map.of("title", "Second round")).expect(201);
    sample.chair().post(sample.path("/rounds/R2/phase"), Map.of("phase", "deliberation")).expect(200);
    String prepared = sample.chair().post(sample.path("/ballots"), Map.of("question", "Explained beforehand?", "method", "recorded", "rule", "simple-majority"))
        .expect(201).id();
    sample.head(sample.participants().get(0)).post("/api/ballots/" + prepared + "/statements",
        Map.of("kind", "explanation-of-vote", "lang", "en", "text", "We shall abstain.")).expect(201);
    voteOn(sample, "In the second round?");
    close(sample, "R2");
    assertEquals(List.of("In the second round?"), questions(sample, "R2"));
  }

  private static String rollCall(SampleConsultation sample, String question) {
    String ballot = sample.chair().post(sample.path("/ballots"), Map.of("question", question, "method", "roll-call", "rule", "simple-majority"))
        .expect(201).id();
    sample.chair().post("/api/ballots/" + ballot + "/open", Map.of()).expect(200);
    return ballot;
  }

  private static void call(SampleConsultation sample, String ballot) {
    String called = sample.chair().post("/api/ballots/" + ballot + "/call", Map.of()).expect(200).json().at("/rollCall/called").asText();
    String code = StreamSupport.stream(sample.chair().get("/api/ballots/" + ballot).json().get("electorate").spliterator(), false)
        .filter(line -> line.at("/delegation/id").asText().equals(called)).map(line -> line.at("/delegation/code").asText()).findFirst().orElseThrow();
    sample.head(code).put("/api/ballots/" + ballot + "/vote", Map.of("choice", "yes")).expect(200);
  }

  /** Procedure, section 4: call order, draw, each answer. One that its round cut off decided nothing, whatever was answered until then. */
  @Test
  void theRecordKeepsTheDrawOfARollCallAndSaysWhereItWasCutOff() {
    SampleConsultation sample = SampleConsultation.open(RunningServer.shared().administrator(), "record-of-calls").inPhase("deliberation");
    String whole = rollCall(sample, "Called to the end?");
    sample.participants().forEach(any -> call(sample, whole));
    sample.chair().post("/api/ballots/" + whole + "/close", Map.of()).expect(200);
    String cut = rollCall(sample, "Cut off?");
    call(sample, cut);
    sample.chair().post(sample.path("/rounds/R1/phase"), Map.of("phase", "decision", "closes", Instant.now().plusSeconds(2).toString())).expect(200);
    Await.until("the round to end", Await.SOON, () -> sample.chair().get("/api/ballots/" + cut).text("state").equals("closed"));
    assertEquals("not-all-called", listed(sample, cut).at("/outcome/code").asText());
    String url = sample.chair().post(sample.path("/rounds/R1/publish"), Map.of()).expect(201).text("url");
    JsonNode decisions = RunningServer.shared().anyone().get(url + ".json").expect(200).json().get("decisions");
    JsonNode draw = decisions.at("/0/calling");
    assertEquals(sample.participants().size(), draw.get("order").size());
    assertEquals(sample.chair().get("/api/ballots/" + whole).json().at("/rollCall/seed").asText(), draw.get("seed").asText());
    assertEquals(List.of("not-all-called", "false"), List.of(decisions.at("/1/outcome/code").asText(), decisions.at("/1/outcome/decided").asText()));
    assertTrue(RunningServer.shared().anyone().get(url).expect(200).body().contains("drawn by lot"));
  }

  private static JsonNode listed(SampleConsultation sample, String ballot) {
    return StreamSupport.stream(sample.chair().get(sample.path("/ballots")).json().get("items").spliterator(), false)
        .filter(one -> one.get("id").asText().equals(ballot)).findFirst().orElseThrow();
  }

  private static void decide(SampleConsultation sample, String amendment, String choice) {
    String ballot = sample.chair().post(sample.path("/ballots"), Map.of("question", "Shall it be so?", "method", "recorded", "rule", "simple-majority",
        "subject", Map.of("type", "amendment", "id", amendment))).expect(201).id();
    sample.chair().post("/api/ballots/" + ballot + "/open", Map.of()).expect(200);
    sample.head(sample.participants().get(0)).put("/api/ballots/" + ballot + "/vote", Map.of("choice", choice)).expect(200);
    sample.chair().post("/api/ballots/" + ballot + "/close", Map.of()).expect(200);
  }

  /** Procedure, section 5, rows 1 and 2: the record says why an amendment was not put to the vote. */
  @Test
  void theRecordTellsWhatBecameOfEachAmendment() {
    SampleConsultation sample = SampleConsultation.open(RunningServer.shared().administrator(), "record-of-amendments").inPhase("drafting");
    String text = "Consultations are held within thirty days of a request.";
    String provision = sample.head(sample.participants().get(0)).post(sample.path("/provisions"), Map.of("title", "Consultations", "text", text)).expect(201).id();
    List<String> amendments = Stream.of("ten", "twenty", "forty", "sixty").map(days -> sample.head(sample.participants().get(1))
        .post("/api/provisions/" + provision + "/amendments", Map.of("text", text.replace("thirty", days))).expect(201).id()).toList();
    sample.head(sample.participants().get(2)).post("/api/amendments/" + amendments.get(1) + "/join", Map.of()).expect(200);
    sample.head(sample.participants().get(1)).post("/api/amendments/" + amendments.get(3) + "/withdraw", Map.of()).expect(200);
    sample.chair().put("/api/provisions/" + provision + "/amendments/order", Map.of("order", List.of(Map.of("id", amendments.get(2)),
        Map.of("id", amendments.get(0), "excludes", List.of(amendments.get(1))), Map.of("id", amendments.get(1))))).expect(200);
    decide(sample, amendments.get(2), "no");
    decide(sample, amendments.get(0), "yes");
    close(sample, "R1");
    String url = sample.chair().post(sample.path("/rounds/R1/publish"), Map.of()).expect(201).text("url");
    JsonNode told = RunningServer.shared().anyone().get(url + ".json").expect(200).json().at("/provisions/0/amendments");
    assertEquals(List.of("adopted", "not-put", "rejected", "withdrawn"),
        StreamSupport.stream(told.spliterator(), false).map(one -> one.get("status").asText()).toList());
    assertEquals(1, told.at("/1/excludedBy").asInt());
    assertEquals(2, told.at("/0/foldedVersion").asInt());
    assertEquals(List.of(sample.participants().get(1), sample.participants().get(2)),
        StreamSupport.stream(told.at("/1/delegations").spliterator(), false).map(JsonNode::asText).toList());
    String page = RunningServer.shared().anyone().get(url + ".html?lang=en").expect(200).body();
    assertTrue(page.contains("Not put to the vote: the adoption of amendment 1 implied its rejection"));
  }

  private static JsonNode record(String url) {
    return RunningServer.shared().anyone().get(url + ".json").expect(200).json();
  }

  private static String publish(SampleConsultation sample) {
    close(sample, "R1");
    return sample.chair().post(sample.path("/rounds/R1/publish"), Map.of()).expect(201).text("url");
  }

  /** Procedure, section 6: the record says that the text was under silence, of whom silence was asked, and what the text was. */
  @Test
  void theRecordSaysThatATextWasUnderSilence() {
    SampleConsultation sample = SampleConsultation.open(RunningServer.shared().administrator(), "record-of-silence").inPhase("deliberation");
    ApiClient head = sample.head(sample.participants().get(0));
    String provision = head.post(sample.path("/provisions"), Map.of("title", "Consultations", "text", "Consultations are held.")).expect(201).id();
    String ballot = sample.chair().post(sample.path("/ballots"), Map.of("question", "Shall it be adopted?", "method", "silence", "subject",
        Map.of("type", "provision", "id", provision), "closes", Instant.now().plusSeconds(86_400).toString(), "zone", "Asia/Almaty")).expect(201).id();
    sample.chair().post("/api/ballots/" + ballot + "/open", Map.of()).expect(200);
    head.put("/api/ballots/" + ballot + "/vote", Map.of("choice", "object", "reason", "Not agreed.")).expect(200);
    String url = publish(sample);
    JsonNode decision = record(url).at("/decisions/0");
    assertEquals("silence", decision.get("method").asText());
    assertEquals("whole-list", decision.at("/silence/asked").asText());
    assertEquals("Consultations are held.", decision.at("/subject/text/en").asText());
    Map.of("en", "Silence was asked of the whole list of delegations, in writing.", "ru", "Умолчание было предложено письменно, по общему списку делегаций.",
        "zh", "默许程序系以书面形式向全体代表团提出。").forEach((language, words) ->
            assertTrue(RunningServer.shared().anyone().get(url + ".html?lang=" + language).expect(200).body().contains(words), language));
  }

  /** Procedure, section 7: a dissociation is attached to the decision and printed with it. */
  @Test
  void aDissociationStandsWithTheDecisionAndInTheRecord() {
    SampleConsultation sample = SampleConsultation.open(RunningServer.shared().administrator(), "record-of-dissociation").inPhase("deliberation");
    String ballot = voteOn(sample, "Shall it be so?");
    ApiClient head = sample.head(sample.participants().get(1));
    String words = "We do not associate ourselves with paragraph 2.";
    head.post("/api/ballots/" + ballot + "/statements", Map.of("kind", "dissociation", "lang", "en", "text", words)).expect(201);
    Screen screen = Screen.open(RunningServer.shared().uri("").toString())
        .signIn(sample.email("head." + sample.participants().get(1)), SampleConsultation.PASSWORD);
    screen.visit("/c/" + sample.slug() + "/votes/" + ballot);
    screen.shows(screen.page().locator("article.statement"), "Dissociation");
    screen.shows(screen.page().locator("article.statement"), words);
    screen.close();
    String url = publish(sample);
    JsonNode statement = record(url).at("/decisions/0/statements/0");
    assertEquals(List.of("dissociation", words, sample.participants().get(1)),
        List.of(statement.get("kind").asText(), statement.at("/words/text").asText(), statement.at("/delegations/0").asText()));
    Map.of("en", "Dissociation", "ru", "Заявление о неприсоединении", "zh", "不参加声明").forEach((language, kind) -> {
      String page = RunningServer.shared().anyone().get(url + ".html?lang=" + language).expect(200).body();
      assertTrue(page.contains("<b>" + kind + "</b>") && page.contains(words), page);
    });
  }

  /** A page weighs at most 50 KB, however much was said; what does not fit stands on pages of its own, to which it leads. */
  @Test
  void aLongDiscussionStandsOnPagesOfItsOwn() {
    SampleConsultation sample = SampleConsultation.open(RunningServer.shared().administrator(), "record-long").inPhase("deliberation");
    String thread = sample.thread("P1");
    ApiClient head = sample.head(sample.participants().get(0));
    for (int i = 1; i <= 30; i++) {
      head.post("/api/threads/" + thread + "/messages", Map.of("lang", "en", "text", "Statement " + i + ": " + "so it is. ".repeat(200))).expect(201);
    }
    close(sample, "R1");
    String url = sample.chair().post(sample.path("/rounds/R1/publish"), Map.of()).expect(201).text("url");
    ApiClient reader = RunningServer.shared().anyone();
    String page = reader.get(url + "?lang=en").expect(200).body();
    assertFalse(page.contains("Statement 1:"));
    assertTrue(page.contains("discussion=1&amp;lang=en#talk-principle-P1"), page);
    StringBuilder said = new StringBuilder();
    int number = 1;
    for (Answer talk = reader.get(url + "?lang=en&discussion=1"); talk.status() == 200; talk = reader.get(url + "?lang=en&discussion=" + ++number)) {
      assertTrue(talk.body().length() < 36_000, "page " + number + ": " + talk.body().length());
      said.append(talk.body());
    }
    assertEquals(4, number, "three pages, and after them none");
    for (int i = 1; i <= 30; i++) {
      assertEquals(said.indexOf("Statement " + i + ":"), said.lastIndexOf("Statement " + i + ":"));
      assertTrue(said.indexOf("Statement " + i + ":") > 0, "statement " + i);
    }
    Screen visitor = Screen.open(RunningServer.shared().uri("").toString());
    visitor.visit(url + "?lang=ru&discussion=2");
    visitor.shows(visitor.page().locator("main"), "Страница 2 из 3");
    visitor.isOpenToAll("record-discussion");
    visitor.close();
    Stream.of("0", "-1", "x", "4").forEach(none -> reader.get(url + "?discussion=" + none).expect(404));
  }

  /** Whoever cited the first version finds what was cited, and beside it that it has been corrected. */
  @Test
  void aCorrectionIsANewVersionAndLeavesTheOldOneAsItWas() {
    SampleConsultation sample = SampleConsultation.open(RunningServer.shared().administrator(), "record-corrected").inPhase("deliberation");
    voteOn(sample, "Before the record?");
    close(sample, "R1");
    ApiClient reader = RunningServer.shared().anyone();
    String url = sample.chair().post(sample.path("/rounds/R1/publish"), Map.of()).expect(201).text("url");
    Answer data = reader.get(url + ".json?version=1").expect(200);
    String page = reader.get(url + "?version=1&lang=en").expect(200).body();

    assertEquals(List.of("correction"), fieldsAtFault(sample.chair().post(sample.path("/rounds/R1/publish"), Map.of()).expect(422)));
    sample.administrator().patch(sample.path("/delegations/" + sample.participants().get(0)), Map.of("name", Map.of("en", "Rightly Spelt")), "*").expect(200);
    Answer issued = sample.chair().post(sample.path("/rounds/R1/publish"), Map.of("correction", "A name was misprinted.")).expect(201);
    assertEquals(url, issued.text("url"));
    assertEquals(2, issued.json().get("version").asInt());

    Answer old = reader.get(url + ".json?version=1").expect(200);
    assertEquals(data.body(), old.body());
    assertEquals(data.header("ETag"), old.header("ETag"));
    assertEquals(reader.get(url + ".json?version=2").expect(200).body(), reader.get(url + ".json").expect(200).body());
    assertEquals("A name was misprinted.", reader.get(url + ".json").text("correction/en"));
    assertTrue(reader.get(url + ".json").body().contains("Rightly Spelt") && !old.body().contains("Rightly Spelt"));
    assertEquals("Before the record?", reader.get(url + ".json").text("decisions/0/question/en"));

    String oldPage = reader.get(url + "?version=1&lang=en").expect(200).body();
    assertEquals(frozen(page), frozen(oldPage));
    assertTrue(oldPage.contains("<a href=\"" + url + "?lang=en\">Read the current version, 2</a>") && oldPage.contains("?version=2&amp;lang=en\">version 2"), oldPage);
    String current = reader.get(url + "?lang=en").expect(200).body();
    assertTrue(current.contains("Version 2, corrected.") && current.contains("A name was misprinted.") && current.contains("?version=1&amp;lang=en\">version 1"), current);
    assertFalse(current.contains("has since been corrected"));
    JsonNode listed = reader.get("/api/records?consultation=" + sample.slug()).expect(200).json().get("items");
    assertEquals(1, listed.size());
    assertEquals(2, listed.at("/0/version").asInt());
  }

  private static List<String> fieldsAtFault(Answer refused) {
    return StreamSupport.stream(refused.json().get("errors").spliterator(), false).map(error -> error.get("field").asText()).toList();
  }

  /** A page without what tells of other versions: the links in its head and languages, the notice above it, the list at its end. */
  private static String frozen(String page) {
    String told = page.replaceAll("(?s)<p class=\"note\".*?</p>\\s*", "").replaceAll("(?s)<ol class=\"versions\".*?</ol>", "");
    return told.replaceAll("[?]version=1(&amp;)?", "?").replaceAll("[?](?=[\"<])", "");
  }
}
