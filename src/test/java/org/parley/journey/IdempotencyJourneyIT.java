package org.parley.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.Answer;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Reading;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;

/** A request that comes twice is carried out once. */
class IdempotencyJourneyIT {
  private static final int AT_ONCE = 12;
  private static SampleConsultation sample;

  @BeforeAll
  static void open() {
    sample = SampleConsultation.open(RunningServer.shared().administrator(), "idempotency");
  }

  private static Map<String, Object> principle(String code) {
    return Map.of("code", code, "title", "Title of " + code, "text", "Text");
  }

  private static long count(String code) {
    return StreamSupport.stream(sample.administrator().get(sample.path("/principles")).json().get("items").spliterator(), false)
        .filter(item -> item.get("code").asText().equals(code)).count();
  }

  @Test
  void theSameKeyAndBodyGiveTheFirstAnswerByteForByte() {
    String key = UUID.randomUUID().toString();
    Answer first = sample.administrator().post(sample.path("/principles"), principle("K1"), key).expect(201);
    Answer second = sample.administrator().post(sample.path("/principles"), principle("K1"), key).expect(201);
    assertEquals(first.body(), second.body());
    assertEquals(1, count("K1"));
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    String key = UUID.randomUUID().toString();
    sample.administrator().post(sample.path("/principles"), principle("K2"), key).expect(201);
    assertEquals("idempotency-key-reused", sample.administrator().post(sample.path("/principles"), principle("K3"), key).expect(422)
        .code());
    assertEquals(0, count("K3"));
  }

  @Test
  void keysOfDifferentPeopleAreDifferentKeys() {
    String key = UUID.randomUUID().toString();
    sample.administrator().post(sample.path("/principles"), principle("K4"), key).expect(201);
    sample.secretary().post(sample.path("/principles"), principle("K5"), key).expect(201);
    assertEquals(1, count("K5"));
  }

  @Test
  void aRefusedRequestMayComeAgainUnderItsKey() {
    String key = UUID.randomUUID().toString();
    sample.administrator().post(sample.path("/principles"), Map.of("code", "K6", "title", " ", "text", "Text"), key).expect(422);
    sample.administrator().post(sample.path("/principles"), principle("K6"), key).expect(201);
  }

  /** Whether any of them comes early enough to be told 409 is chance here; NodesJourneyIT, which can hold the database, makes sure of it. */
  @Test
  void ofManyAtOnceOneIsCarriedOut() throws Exception {
    String key = UUID.randomUUID().toString();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Answer>> running = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        running.add(threads.submit(() -> sample.administrator().post(sample.path("/principles"), principle("K7"), key)));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> each : running) {
        answers.add(each.get(60, TimeUnit.SECONDS).expect(201, 409));
      }
      List<String> made = answers.stream().filter(answer -> answer.status() == 201).map(Answer::body).distinct().toList();
      assertEquals(1, made.size(), "everyone who got an answer got the same");
      assertTrue(answers.stream().filter(answer -> answer.status() == 409).allMatch(answer -> answer.code().equals("still-running")));
      assertEquals(1, count("K7"));
    } finally {
      threads.shutdownNow();
    }
  }

  /** Who did not get the answer cannot know that the change was made, and sends the same again on the same ground. */
  @Test
  void anEditWhoseAnswerWasLostIsAnsweredAsMade() {
    sample.inPhase("deliberation");
    String delegation = sample.participants().get(0);
    ApiClient head = sample.head(delegation);
    repeated("PUT", sample.path("/rounds/R1/positions/P1"), Map.of("grade", "concerns", "statement", Map.of("lang", "en", "text", "Too wide.")), "\"0\"",
        head, sample.expert(delegation));
    repeated("PUT", sample.path("/rounds/R1/positions/P1"), Map.of("grade", "supports", "statement", Map.of("lang", "en", "text", "As it is.")), "\"1\"",
        head, sample.expert(delegation));
    String provision = head.post(sample.path("/provisions"), Map.of("title", "Lost", "text", "First.")).expect(201).id();
    repeated("PUT", "/api/provisions/" + provision, Map.of("title", "Lost", "text", "Second.", "note", "Shorter"), "\"1\"", head, sample.chair());
    String message = head.post("/api/threads/" + sample.thread("P1") + "/messages", Map.of("lang", "en", "text", "We agre.")).expect(201).id();
    repeated("PATCH", "/api/messages/" + message, Map.of("text", "We agree."), "\"1\"", head, head);
  }

  /** @param other may edit it too; the author where nobody else may */
  private static void repeated(String method, String path, Object edit, String etag, ApiClient author, ApiClient other) {
    Answer first = author.send(method, path, edit, Map.of("If-Match", etag)).expect(200, 201);
    List<Long> journal = Reading.numbers(sample.chair(), sample);
    Answer second = author.send(method, path, edit, Map.of("If-Match", etag)).expect(200);
    assertEquals(first.body(), second.body());
    assertEquals(first.header("ETag"), second.header("ETag"));
    assertEquals("stale", author.send(method, path, edit, Map.of("If-Match", "\"9\"")).expect(412).code());
    if (other != author) {
      assertEquals("stale", other.send(method, path, edit, Map.of("If-Match", etag)).expect(412).code());
    }
    assertEquals(journal, Reading.numbers(sample.chair(), sample));
  }
}
