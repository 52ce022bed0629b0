package org.parley.nodes;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.parley.journey.support.Build;
import org.parley.journey.support.Entrance;
import org.parley.journey.support.Postgres;
import org.parley.journey.support.RunningServer;

/** Two nodes on one PostgreSQL behind one address, on this machine, with the sample consultation; until it is stopped. */
public final class TwoNodes {
  private TwoNodes() {}

  public static void main(String[] arguments) throws InterruptedException {
    Map<String, String> database = Postgres.database("nodes").environment();
    Map<String, String> shared = Map.of("PARLEY_DATA", Build.emptied("journey/two-nodes-data").toString(), "PARLEY_SAMPLE", "true");
    RunningServer one = RunningServer.named("node-1").atFullSpeed().with(database).with(shared).start();
    RunningServer other = RunningServer.named("node-2").atFullSpeed().with(database).with(shared).start();
    Entrance entrance = Entrance.to(one.port(), other.port());
    System.out.printf("Parley: %s%nnode 1: %s, log %s%nnode 2: %s, log %s%nStop with Ctrl-C.%n", entrance.uri(), one.uri("/"), one.log(),
        other.uri("/"), other.log());
    new CountDownLatch(1).await();
  }
}
