package org.parley.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Postgres;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;

/**
 * Measures the packaged server on PostgreSQL, each figure beside a bare baseline of the same minute, and prints one table. Loopback only.
 */
public final class Benchmark {
  private final List<String[]> table = new ArrayList<>();

  private Benchmark() {}

  public static void main(String[] arguments) throws Exception {
    new Benchmark().run();
    System.exit(0);
  }

  private void run() throws Exception {
    Postgres.Database database = Postgres.database("benchmark");
    table.add(new String[] {"what", "measured", "wanted", "baseline of the same run"});
    RunningServer server = RunningServer.named("benchmark").with(database.environment());
    long begun = System.nanoTime();
    server.start();
    server.anyone().get("/").expect(200);
    table.add(new String[] {"start to first page", "%.1f s".formatted((System.nanoTime() - begun) / 1e9), "≤ 15 s", ""});
    try {
      ApiClient administrator = server.administrator();
      posts(administrator, database);
      listeners(administrator, server);
      roomFull(administrator, database);
      weights(server);
      table.add(new String[] {"heap after all that", Heap.afterCollection(server.pid()), "≤ 512 MB", ""});
    } finally {
      server.stop();
    }
    print();
  }

  private void posts(ApiClient administrator, Postgres.Database database) throws Exception {
    double bare = Posts.bare(database);
    SampleConsultation one = SampleConsultation.open(administrator, "posts").inPhase("deliberation");
    double together = Posts.through(one, List.of(one.thread("P1")));
    double apart = Posts.through(one, List.of("P1", "P2", "P3", "P4", "P5", "P6").stream().map(one::thread).toList());
    String baseline = "%,.0f/s insert and commit, 8 connections".formatted(bare);
    table.add(new String[] {"posts, 8 writers, one thread", "%,.0f/s".formatted(together), "≥ 1,000/s", baseline
        + "; ratio %.2f".formatted(together / bare)});
    table.add(new String[] {"posts, 8 writers, six threads", "%,.0f/s".formatted(apart), "≥ 1,000/s", baseline
        + "; ratio %.2f".formatted(apart / bare)});
  }

  private void listeners(ApiClient administrator, RunningServer server) throws Exception {
    SampleConsultation sample = SampleConsultation.open(administrator, "listeners").inPhase("deliberation");
    Latencies bare = Listeners.bare();
    Latencies live = Listeners.live(sample, server);
    table.add(new String[] {"post to screen, 500 listeners, 5/s", live.toString(), "p99 ≤ 150 ms", "bare sockets: " + bare});
  }

  private void roomFull(ApiClient administrator, Postgres.Database database) throws Exception {
    RoomFull room = RoomFull.seated(administrator, database);
    double bare = RoomFull.bare(database);
    List<Double> rounds = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      rounds.add(room.castAtOnce());
    }
    table.add(new String[] {"193 delegations cast at once", "%.2f s, then %.2f s".formatted(rounds.get(0), rounds.stream().skip(1)
        .sorted().toList().get(1)),
        "≤ 1 s", "%.2f s, one locked row, 8 connections".formatted(bare)});
  }

  private void weights(RunningServer server) {
    Map<String, Long> weights = Weights.ofWorkspace(server.anyone());
    table.add(new String[] {"workspace script, gzipped", "%,d KB".formatted(weights.values().stream().mapToLong(Long::longValue)
        .sum() / 1024),
        "≤ 150 KB", weights.size() + " files"});
  }

  private void print() {
    int[] widths = new int[4];
    table.forEach(row -> {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    });
    System.out.println();
    table.forEach(row -> System.out.printf("| %-" + widths[0] + "s | %-" + widths[1] + "s | %-" + widths[2] + "s | %-" + widths[3]
        + "s |%n", (Object[]) row));
    System.out.println();
  }
}
