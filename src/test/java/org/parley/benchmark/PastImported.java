package org.parley.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Await;
import org.parley.journey.support.PastRollCalls;
import org.parley.journey.support.Postgres;
import org.parley.journey.support.SampleConsultation;

/** How long the real roll-calls take, from sending the files until all of them can be read. */
final class PastImported {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final int BALLOTS = 70_771;
  private static final int BATCH = 1_000;

  private PastImported() {}

  /** @return seconds */
  static double into(ApiClient administrator, String name) {
    ApiClient secretary = SampleConsultation.open(administrator, name).secretary();
    PastRollCalls past = PastRollCalls.orSkip();
    long begun = System.nanoTime();
    String job = secretary.post("/api/consultations/" + name + "/imports/roll-calls", past.form()).expect(202).id();
    JsonNode end = Await.present("the import to end", LONG, () -> Optional.of(secretary.get("/api/jobs/" + job).expect(200).json())
        .filter(state -> Set.of("done", "failed").contains(state.get("state").asText())));
    if (!end.get("state").asText().equals("done")) {
      throw new IllegalStateException(end.toString());
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  /** As many rows in one transaction, nothing read, checked or counted. @return seconds */
  static double bare(Postgres.Database database) throws Exception {
    try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
      statement.execute("create table if not exists bare_ballot (id bigint primary key, roll_call integer not null, member varchar(100) not null, choice varchar(20) not null)");
      statement.execute("truncate table bare_ballot");
      connection.setAutoCommit(false);
      long begun = System.nanoTime();
      try (PreparedStatement insert = connection.prepareStatement("insert into bare_ballot values (?, ?, ?, 'yes')")) {
        for (int i = 1; i <= BALLOTS; i++) {
          insert.setLong(1, i);
          insert.setInt(2, i / 74);
          insert.setString(3, "Member " + i % 74);
          insert.addBatch();
          if (i % BATCH == 0) {
            insert.executeBatch();
          }
        }
        insert.executeBatch();
      }
      connection.commit();
      return (System.nanoTime() - begun) / 1e9;
    }
  }
}
