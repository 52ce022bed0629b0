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
}
