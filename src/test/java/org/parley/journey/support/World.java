package org.parley.journey.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/** A consultation with one of everything in it, for trying every door; what an attempt uses up is made anew. */
public final class World {
  private final SampleConsultation sample;
  private final AtomicInteger made = new AtomicInteger();
  private String thread;
  private String message;
  private String provision;
  private String amendment;
  private String divided;
  private String dividedAmendment;
  private String division;
  private String part;
  private String ballot;
  private String spareBallot;
  private String spareStatement;
  private String job;
  private String rollCall;

  public World(SampleConsultation sample) {
    this.sample = sample;
  }

  /** Fills a consultation whose round is in deliberation, or that has none yet. */
  public World furnished() {
    thread = sample.thread("P1");
    message = freshMessage();
    provision = head().post(sample.path("/provisions"), Map.of("title", "Article", "text", "Text of the article.")).expect(201).id();
    amendment = head().post("/api/provisions/" + provision + "/amendments", Map.of("text", "Other words of the article.")).expect(201).id();
    divided = head().post(sample.path("/provisions"), Map.of("title", "Divided", "text", "One.\nTwo.")).expect(201).id();
    dividedAmendment = head().post("/api/provisions/" + divided + "/amendments", Map.of("text", "First.\nSecond.")).expect(201).id();
    division = head().post("/api/provisions/" + divided + "/divisions", Map.of("parts", List.of(List.of(1)))).expect(201).id();
    part = head().get("/api/divisions/" + division).text("parts/0/id");
    openBallot();
    spareBallot = prepare().expect(201).id();
    spareStatement = explain(sample.head(sample.participants().get(1)), spareBallot).expect(201).id();
    job = sample.secretary().post(sample.path("/imports/roll-calls"), pastRollCall("W1")).expect(202).id();
    Await.until("the import to end", Await.SOON, () -> sample.secretary().get("/api/jobs/" + job).text("state").equals("done"));
    rollCall = sample.secretary().get(sample.path("/history/roll-calls")).text("items/0/id");
    return this;
  }

  public SampleConsultation sample() {
    return sample;
  }

  /** A word that was not used before in this world. */
  public String fresh(String stem) {
    return stem + made.incrementAndGet();
  }

  public String delegation() {
    return sample.participants().get(0);
  }

  private ApiClient head() {
    return sample.head(delegation());
  }

  public String principle() {
    return item(sample.path("/principles"), "code", "P1").get("id").asText();
  }

  /** One that nobody has spoken on yet. */
  public String freshPrinciple() {
    return sample.administrator().post(sample.path("/principles"), Map.of("code", fresh("Q"), "title", "T", "text", "X")).expect(201).id();
  }

  public String thread() {
    return thread;
  }

  /** Written by the head. */
  public String message() {
    return message;
  }

  /** One that nobody hid yet, where the phase lets one be written. */
  public String freshMessage() {
    return made(head().post("/api/threads/" + thread + "/messages", Map.of("lang", "en", "text", "A remark.")), message);
  }

  /** What was made a moment ago; where the phase lets nothing be made, one from before serves, whose phase is refused all the same. */
  private static String made(Answer answer, String before) {
    boolean tooLate = before != null && answer.status() == 409 && answer.code().equals("wrong-phase");
    return tooLate ? before : answer.expect(201).id();
  }

  /** Tabled by the head. */
  public String provision() {
    return provision;
  }

  public String provisionTag() {
    return tagOf(provision);
  }

  /** The entity tag that an edit of a provision has to name. */
  public String tagOf(String id) {
    return sample.administrator().get("/api/provisions/" + id).expect(200).header("ETag");
  }

  /** Tabled by the head. */
  public String amendment() {
    return amendment;
  }

  /** Of two paragraphs, tabled by the head. */
  public String dividedProvision() {
    return divided;
  }

  /** Moved by the head. */
  /** Of the division. */
  public String part() {
    return part;
  }

  /** One that makes two changes. */
  public String dividedAmendment() {
    return dividedAmendment;
  }

  public String division() {
    return division;
  }

  /** Those that wait for their vote, to be fixed in the order that is suggested. */
  public List<Map<String, Object>> amendmentsInOrder() {
    JsonNode amendments = sample.administrator().get("/api/provisions/" + provision + "/amendments").expect(200).json().get("items");
    return StreamSupport.stream(amendments.spliterator(), false).filter(one -> one.get("status").asText().equals("tabled"))
        .map(one -> Map.<String, Object>of("id", one.get("id").asText(), "excludes", List.of())).toList();
  }

  /** The one that was opened last. */
  public String ballot() {
    return ballot;
  }

  /** Of an import that has ended. */
  public String job() {
    return job;
  }

  /** One that was imported; AR and the invented Sarrendia voted. */
  public String rollCall() {
    return rollCall;
  }

  /** A form with one invented roll-call. */
  public Form pastRollCall(String id) {
    return Form.rollCalls("rcid,session,date,symbol,amendment,paragraph,important,title,official_yes,official_no,official_abstain\n" + id
        + ",1,1950-02-01,R/1," + "0,0,0,A QUESTION,1,0,1\n", "rcid,iso2,country,vote\n" + id + ",AR,Argentina,yes\n" + id
        + ",,Sarrendia,abstain\n");
  }

  /** Prepared. */
  public String freshBallot() {
    return made(prepare(), spareBallot);
  }

  /** @param state 0: prepared, 1: open, 2: closed */
  public String ballotIn(int state) {
    String id = prepare().expect(201).id();
    for (String step : List.of("/open", "/close").subList(0, state)) {
      sample.chair().post("/api/ballots/" + id + step, Map.of()).expect(200);
    }
    return id;
  }

  private Answer prepare() {
    return sample.chair().post(sample.path("/ballots"), Map.of("question", fresh("Again? "), "method", "recorded", "rule", "two-thirds"));
  }

  /** An explanation of vote before the vote, by the head; where the phase lets none be made, another delegation's. */
  public String statement() {
    return made(explain(head(), freshBallot()), spareStatement);
  }

  private static Answer explain(ApiClient head, String ballot) {
    return head.post("/api/ballots/" + ballot + "/statements", Map.of("kind", "explanation-of-vote", "lang", "en", "text", "We shall abstain."));
  }

  /** Another one is {@link #ballot} then. */
  public void openBallot() {
    ballot = sample.openBallot("Shall it be so?");
  }

  /** Closes every ballot that is open, as must be before a round opens or closes. */
  public void closeBallots() {
    for (JsonNode one : sample.chair().get(sample.path("/ballots?limit=200")).expect(200).json().get("items")) {
      if (one.get("state").asText().equals("open")) {
        sample.chair().post("/api/ballots/" + one.get("id").asText() + "/close", Map.of()).expect(200);
      }
    }
  }

  /** The id of a member who was invited a moment ago. */
  public String freshMember() {
    return invite(sample.path("/delegations/" + delegation() + "/members"), "adviser").id();
  }

  public String freshStaff() {
    return invite(sample.path("/staff"), "moderator").id();
  }

  /** The id of a person whom nobody needs. */
  public String freshPerson() {
    return invite(sample.path("/staff"), "moderator").text("person/id");
  }

  private Answer invite(String path, String role) {
    return sample.administrator().post(path, Map.of("email", fresh("guest") + "@" + sample.slug() + ".example", "name", "Guest", "role",
        role)).expect(201);
  }

  private JsonNode item(String path, String field, String value) {
    List<JsonNode> items = StreamSupport.stream(sample.administrator().get(path).json().get("items").spliterator(), false).toList();
    return items.stream().filter(item -> item.get(field).asText().equals(value)).findFirst().orElseThrow();
  }
}
