package org.parley.journey;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.RunningServer;

/** Whoever comes upon a page of a sample server is told that all is invented, and nobody is told so elsewhere. */
class SampleJourneyIT {
  private static final Map<String, String> NOTICES = Map.of("en", "everything here is invented", "ru", "всё здесь вымышлено", "zh", "此处内容均为虚构");
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.named("sample").withSample().start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aPublishedRecordAndThePagesAroundItSaySoInTheReadersLanguage() {
    ApiClient chair = server.anyone().signedIn("chair@example.org", "sample-parley");
    String round = "/api/consultations/eurasian-security/rounds/R1";
    chair.post(round + "/phase", Map.of("phase", "closed")).expect(200);
    String record = chair.post(round + "/publish", Map.of()).expect(201).text("url");
    NOTICES.forEach((language, notice) -> {
      for (String page : List.of(record, "/records/")) {
        assertTrue(server.anyone().get(page + "?lang=" + language).expect(200).body().contains(notice), page + " in " + language);
      }
      assertTrue(server.anyone().get("/records/NONE?lang=" + language).expect(404).body().contains(notice), language);
    });
    assertFalse(server.anyone().get(record + ".json").expect(200).body().contains("everything here is invented"), "the record itself is what was said");
  }

  /** Its passwords are known to everyone: no server for real work comes up on its database. */
  @Test
  void noServerForRealWorkRunsOnTheDatabaseOfASample() {
    try (RunningServer mistaken = RunningServer.named("mistaken").withSample().start()) {
      mistaken.stop();
      String refused = assertThrows(AssertionError.class, mistaken.with(Map.of("PARLEY_SAMPLE", "false"))::start).getMessage();
      assertTrue(refused.contains("Parley does not start: This database holds the sample"), refused);
    }
  }

  @Test
  void aServerForRealWorkSaysNothingOfTheKind() {
    ApiClient reader = RunningServer.shared().anyone();
    NOTICES.forEach((language, notice) -> assertFalse(reader.get("/records/?lang=" + language).expect(200).body().contains(notice), language));
  }
}
