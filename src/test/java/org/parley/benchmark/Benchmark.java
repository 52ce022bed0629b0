package org.parley.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Postgres;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;

/**
 * Measures the packaged server on PostgreSQL, each figure beside a bare baseline of the same minute, and prints one table. Loopback only.
 * Arguments name the parts that are wanted, such as {@code posts,votes}. To how many {@code fanout} tells something the property
 * {@code parley.listeners} says. What is told or stored wrongly breaks it off; a figure that is not as wanted is only printed, unless {@code parley.strict}
 * is {@code true}.
 */
public final class Benchmark {
  private static final Logger LOG = Logger.getLogger(Benchmark.class.getName());
  private static final int STORMS_TO_WARM_UP = 4;
  private static final String SOCKETS = "20000";
  private static final boolean STRICT = Boolean.getBoolean("parley.strict");
  private final List<String[]> table = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();

  private Benchmark() {}

  public static void main(String[] arguments) throws Exception {
    int end = 1;
    try {
      end = new Benchmark().run(Set.of(String.join(",", arguments).split(","))) || !STRICT ? 0 : 1;
    } catch (Exception | AssertionError failed) {
      LOG.log(Level.SEVERE, "Broken off", failed);
    } finally {
      System.exit(end); // the threads of what failed wait for ever
    }
  }

  /** @return whether all that was looked at was as wanted */
  private boolean run(Set<String> parts) throws Exception {
    Postgres.Database database = Postgres.database("benchmark");
    table.add(new String[] {"what", "measured", "wanted", "baseline of the same run"});
    RunningServer server = RunningServer.named("benchmark").atFullSpeed().with(database.environment())
        .with(Map.of("PARLEY_LIVE_SOCKETS_OF_PERSON", SOCKETS, "PARLEY_LIVE_SOCKETS", SOCKETS));
    long begun = System.nanoTime();
    server.start();
    server.anyone().get("/").expect(200);
    measured("start to first page", "%.1f s".formatted((System.nanoTime() - begun) / 1e9), "≤ 15 s", "");
    try {
      ApiClient administrator = server.administrator();
      if (parts.contains("posts")) {
        posts(administrator, database, server);
      }
      if (parts.contains("listeners")) {
        listeners(administrator, server);
      }
      if (parts.contains("fanout")) {
        fanout(SampleConsultation.open(administrator, "fanout").inPhase("deliberation"), server, Integer.getInteger("parley.listeners", 1_000));
      }
      if (parts.contains("stalled")) {
        stalled(SampleConsultation.open(administrator, "stalled").inPhase("deliberation"), server);
      }
      if (parts.contains("votes")) {
        votes(administrator, database, server);
      }
      if (parts.contains("stored")) {
        stored(SampleConsultation.open(administrator, "stored").inPhase("deliberation"), server, database);
      }
      if (parts.contains("imports")) {
        imports(administrator, database);
      }
      if (parts.contains("weights")) {
        weights(server);
      }
      measured("heap after all that", Heap.afterCollection(server.pid()), "≤ 512 MB", "");
    } finally {
      server.stop();
    }
    print();
    System.out.println("Otherwise than wanted: " + (missed.isEmpty() ? "none" : missed));
    return missed.isEmpty();
  }

  private void wanted(boolean so, String what) {
    if (!so) {
      missed.add(what);
    }
  }

  private void posts(ApiClient administrator, Postgres.Database database, RunningServer server) throws Exception {
    SampleConsultation one = SampleConsultation.open(administrator, "posts").inPhase("deliberation");
    Posts.Figures together = Posts.through(one, List.of(one.thread("P1")), server);
    Posts.Figures apart = Posts.through(one, List.of("P1", "P2", "P3", "P4", "P5", "P6").stream().map(one::thread).toList(), server);
    double bare = Posts.bare(database);
    row("posts, 8 writers, one thread", together, bare);
    row("posts, 8 writers, six threads", apart, bare);
  }

  private void row(String what, Posts.Figures figures, double bare) {
    measured(what, "%,.0f/s; each %s".formatted(figures.perSecond(), figures.each()), "≥ 1,000/s",
        "%,.0f/s insert and commit, 8 connections; ratio %.2f".formatted(bare, figures.perSecond() / bare));
  }

  private void listeners(ApiClient administrator, RunningServer server) throws Exception {
    SampleConsultation sample = SampleConsultation.open(administrator, "listeners").inPhase("deliberation");
    Latencies bare = Listeners.bare();
    Latencies live = Listeners.live(sample, server);
    measured("post to screen, 500 listeners, 5/s", live.toString(), "p99 ≤ 150 ms", "bare sockets: " + bare);
  }

  private void stalled(SampleConsultation sample, RunningServer server) throws Exception {
    Stalled.Figures figures = Stalled.among(server, sample, 1_000);
    measured("1,000 listeners, 100 stop reading for 60 s", figures.toString(), "p99 ≤ 1.5 × before; heap + ≤ 64 MiB; 0 missing", "");
    wanted(figures.ratio() <= 1.5, "the others' p99 while some had stopped reading");
    wanted(figures.heap() <= 64L * 1024 * 1024, "heap while some had stopped reading");
  }

  private void fanout(SampleConsultation sample, RunningServer server, int listeners) throws Exception {
    Sides.Product product = Sides.Product.of(server, sample);
    Fanout.Figures live = Fanout.of(product, listeners);
    String whom = "%,d listeners, ".formatted(listeners);
    measured(whom + "paced", live.paced(), "p99 ≤ 1 s; processor ≤ 1.2 × bare", "");
    measured(whom + "in a burst", live.atOnce(), "deliveries/s ≥ 1.0 × bare", "");
    measured(whom + "memory a connection", live.memory(), "≤ 48 KB", "");
    wanted(live.pace().last().millis(0.99) <= 1_000, "p99 of the last listener");
    wanted(live.heapEach() <= 48 * 1024, "memory a connection");
    try (RunningServer other = BareServer.deployed().start()) {
      Fanout.Figures bare = Fanout.of(new Sides.Bare(other, product.frame()), listeners);
      measured(whom + "paced, ratio", "processor %.2f; without what the same posts cost where nobody listens %.2f".formatted(
          live.paceEach() / bare.paceEach(), live.deliveringEach() / bare.deliveringEach()), "≤ 1.2", bare.paced());
      measured(whom + "in a burst, ratio", "deliveries/s %.2f, processor %.2f".formatted(live.perSecond() / bare.perSecond(),
          live.burstEach() / bare.burstEach()), "≥ 1.0, ≤ 1.2", bare.atOnce());
      measured(whom + "memory a connection, bare", "", "", bare.memory());
      wanted(live.perSecond() >= bare.perSecond(), "deliveries a second beside bare");
      wanted(live.paceEach() <= 1.2 * bare.paceEach() && live.burstEach() <= 1.2 * bare.burstEach(), "processor for a delivery beside bare");
    }
  }

  /** Just after the start, and again once what runs most is compiled: a conference's server runs for days. */
  private void votes(ApiClient administrator, Postgres.Database database, RunningServer server) throws Exception {
    RoomFull room = RoomFull.seated(administrator, database, server);
    double bare = RoomFull.bare(database);
    RoomFull.Figures atFirst = room.castAtOnce();
    Storm.Figures firstStorm = Storm.over(room, server);
    for (int i = 0; i < STORMS_TO_WARM_UP; i++) {
      Storm.over(room, server);
    }
    Storm.Figures storm = Storm.over(room, server);
    List<RoomFull.Figures> rounds = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      rounds.add(room.castAtOnce());
    }
    RoomFull.Figures usual = rounds.stream().sorted(Comparator.comparing(RoomFull.Figures::seconds)).toList().get(2);
    measured("193 delegations cast at once", "%.2f s just started, %.2f s warm (median of 5); each %s".formatted(atFirst.seconds(),
        usual.seconds(), usual.each()), "≤ 1 s", "%.2f s, one locked row, 8 connections".formatted(bare));
    measured("storm: 193 delegations, 20 ballots", "%,.0f/s just started, %,.0f/s warm, %,d acknowledged, %,d too late, all counted; each %s"
        .formatted(firstStorm.perSecond(), storm.perSecond(), storm.acknowledged(), storm.refused(), storm.each()), "≥ 1,000/s",
        "%,.0f/s, one locked row, 8 connections".formatted(room.wires().size() / bare));
    measured("result after close, in the storm", "%.0f ms at most just started, %.0f ms warm".formatted(firstStorm.closing(), storm.closing()),
        "≤ 200 ms", "");
  }

  private void stored(SampleConsultation sample, RunningServer server, Postgres.Database database) throws Exception {
    Stored.Both both = Stored.in(sample, server, database);
    measured("posts, 1,000 stored", "%,.0f/s; each %s".formatted(both.few().posts().perSecond(), both.few().posts().each()), "", "");
    measured("posts, 1,000,000 stored", "%,.0f/s; each %s; processor %.2f ×".formatted(both.many().posts().perSecond(), both.many().posts().each(),
        both.many().posts().millis() / both.few().posts().millis()), "≤ 1.2 × that at 1,000", "");
    wanted(both.many().posts().millis() <= 1.2 * both.few().posts().millis(), "what a post costs with 1,000,000 stored");
    measured("a page of messages and one of the journal", "%.1f ms with 1,000 stored, %.1f ms with 1,000,000".formatted(both.few().reading(),
        both.many().reading()), "", "");
  }

  /** The second time on either database is what a server that has run for a while takes. */
  private void imports(ApiClient administrator, Postgres.Database database) throws Exception {
    imported("PostgreSQL", administrator, PastImported.bare(database));
    try (RunningServer embedded = RunningServer.named("benchmark-imports").atFullSpeed().start()) {
      imported("H2", embedded.administrator(), PastImported.bare(database));
    }
  }

  private void imported(String where, ApiClient administrator, double bare) {
    double first = PastImported.into(administrator, "past-first");
    double second = PastImported.into(administrator, "past-second");
    measured("958 roll-calls imported, " + where, "%.1f s just started, %.1f s the second time".formatted(first, second), "≤ 15 s",
        "%.1f s, 70,771 bare rows on PostgreSQL; ratio %.1f".formatted(bare, second / bare));
  }

  private void weights(RunningServer server) {
    Map<String, Long> weights = Weights.ofWorkspace(server.anyone());
    measured("workspace script, gzipped", "%,d KB".formatted(weights.values().stream().mapToLong(Long::longValue)
        .sum() / 1024),
        "≤ 150 KB", weights.size() + " files");
  }

  /** A row, shown at once: the whole takes minutes. */
  private void measured(String... row) {
    table.add(row);
    System.out.println(String.join(" | ", row));
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
