package org.parley.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;

/** What a published record takes in. */
class RecordJourneyIT {
  private static List<String> questions(SampleConsultation sample, String round) {
    String url = sample.chair().post(sample.path("/rounds/" + round + "/publish"), Map.of()).expect(201).text("url");
    JsonNode record = RunningServer.shared().anyone().get(url + ".json").expect(200).json();
    return StreamSupport.stream(record.get("decisions").spliterator(), false).map(decision -> decision.at("/question/en").asText()).toList();
  }

  private static void voteOn(SampleConsultation sample, String question) {
    String ballot = sample.openBallot(question);
    sample.head(sample.participants().get(0)).put("/api/ballots/" + ballot + "/vote", Map.of("choice", "yes")).expect(200);
    sample.chair().post("/api/ballots/" + ballot + "/close", Map.of()).expect(200);
  }

  private static void close(SampleConsultation sample, String round) {
    sample.chair().post(sample.path("/rounds/" + round + "/phase"), Map.of("phase", "closed")).expect(200);
  }

  /** An informal forum votes before it has rounds; its first record begins at the very beginning. */
  @Test
  void theFirstRecordHasWhatWasVotedOnBeforeThereWasARound() {
    SampleConsultation sample = SampleConsultation.open(RunningServer.shared().administrator(), "record-of-forum");
    voteOn(sample, "Before any round?");
    sample.inPhase("deliberation");
    voteOn(sample, "In the first round?");
    close(sample, "R1");
    assertEquals(List.of("Before any round?", "In the first round?"), questions(sample, "R1"));
    sample.chair().post(sample.path("/rounds"), Map.of("title", "Second round")).expect(201);
    sample.chair().post(sample.path("/rounds/R2/phase"), Map.of("phase", "deliberation")).expect(200);
    voteOn(sample, "In the second round?");
    close(sample, "R2");
    assertEquals(List.of("In the second round?"), questions(sample, "R2"));
  }
}
