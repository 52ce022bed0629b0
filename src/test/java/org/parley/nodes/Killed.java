package org.parley.nodes;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.parley.journey.support.Answer;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Postgres;
import org.parley.journey.support.Reading;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;

/**
 * {@code kill -9} of the server and of PostgreSQL, time and again, during a storm of messages and of votes. Whoever got no answer asks again
 * under the same key until there is one. In the end every acknowledged message is there once, and every delegation's last acknowledged vote
 * is on the board.
 */
public final class Killed {
  private static final int SERVER_KILLS = Integer.getInteger("parley.kills", 100);
  private static final int DATABASE_KILLS = Integer.getInteger("parley.database.kills", 100);
  /** How many acknowledgements come between two kills. */
  private static final int BETWEEN = Integer.getInteger("parley.between", 250);
  private static final int WANTED_SECONDS = 5;
  private static final int POSTERS = 6;
  private static final int BALLOTS = 6;
  private static final int UNDER_WAY = 409;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;
  private static final List<String> CHOICES = List.of("yes", "no", "abstain");

  private final RunningServer server;
  private final SampleConsultation sample;
  private final String thread;
  private final List<String> ballots = new ArrayList<>();
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicLong askedAgain = new AtomicLong();
  private final Set<String> messages = ConcurrentHashMap.newKeySet();
  /** By ballot and code of the delegation. */
  private final Map<String, String> votes = new ConcurrentHashMap<>();
  private final List<Long> away = new ArrayList<>();
  private final List<Future<?>> storm = new ArrayList<>();

  private Killed(RunningServer server, SampleConsultation sample) {
    this.server = server;
    this.sample = sample;
    this.thread = sample.thread("P1");
  }

  public static void main(String[] arguments) throws Exception {
    RunningServer server = RunningServer.named("killed").with(Postgres.database("killed").environment()).start();
    Faults faults;
    try {
      faults = new Killed(server, SampleConsultation.open(server.administrator(), "killed").inPhase("deliberation")).check();
    } finally {
      server.stop();
    }
    System.exit(faults.none() ? 0 : 1);
  }

  private Faults check() throws Exception {
    for (int i = 0; i < BALLOTS; i++) {
      ballots.add(sample.openBallot("Question " + i));
    }
    sample.participants().forEach(sample::head); // signed in before anything dies
    ExecutorService threads = Executors.newCachedThreadPool();
    for (int i = 0; i < POSTERS; i++) {
      int poster = i;
      storm.add(threads.submit(() -> post(poster)));
    }
    for (String delegation : sample.participants()) {
      storm.add(threads.submit(() -> vote(delegation)));
    }
    for (int kill = 0; kill < Math.max(SERVER_KILLS, DATABASE_KILLS); kill++) {
      if (kill < DATABASE_KILLS) {
        killTheDatabase();
      }
      if (kill < SERVER_KILLS) {
        await(BETWEEN);
        server.kill();
        server.start();
      }
    }
    await(BETWEEN);
    over.set(true);
    for (Future<?> each : storm) {
      each.get();
    }
    threads.shutdown();
    return report();
  }

  private void killTheDatabase() throws Exception {
    await(BETWEEN);
    Postgres.crash();
    Postgres.recover();
    long back = System.nanoTime();
    await(1);
    away.add(System.nanoTime() - back);
  }

  /** Until so many more were acknowledged. Who stops asking before the end was answered what nobody expected. */
  private void await(long more) throws Exception {
    long enough = acknowledged.get() + more;
    while (acknowledged.get() < enough) {
      for (Future<?> each : storm) {
        if (each.isDone()) {
          each.get();
        }
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  private Void post(int poster) throws Exception {
    ApiClient head = sample.head(sample.participants().get(poster));
    for (int n = 0; !over.get(); n++) {
      String text = "Message " + poster + "/" + n;
      String key = UUID.randomUUID().toString();
      taken(() -> head.post("/api/threads/" + thread + "/messages", Map.of("lang", "en", "text", text), key)).expect(201);
      messages.add(text);
    }
    return null;
  }

  private Void vote(String delegation) throws Exception {
    ApiClient head = sample.head(delegation);
    for (int n = 0; !over.get(); n++) {
      String ballot = ballots.get(n % BALLOTS);
      String choice = CHOICES.get(n / BALLOTS % CHOICES.size());
      Answer answer = taken(() -> head.put("/api/ballots/" + ballot + "/vote", Map.of("choice", choice))).expect(200);
      votes.put(ballot + " " + delegation, answer.text("own/choice"));
    }
    return null;
  }

  /** Asks until there is an answer that says what became of it. */
  private Answer taken(Callable<Answer> asking) throws Exception {
    for (;;) {
      try {
        Answer answer = asking.call();
        if (answer.status() < SERVER_ERROR && answer.status() != TOO_MANY && answer.status() != UNDER_WAY) {
          acknowledged.incrementAndGet();
          return answer;
        }
      } catch (UncheckedIOException broken) {
        // no answer: nobody knows what became of it
      }
      askedAgain.incrementAndGet();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  private Faults report() {
    Map<String, Integer> kept = new HashMap<>();
    Reading.messages(sample, thread).values().forEach(text -> kept.merge(text, 1, Integer::sum));
    long lost = messages.stream().filter(text -> !kept.containsKey(text)).count();
    long twice = kept.values().stream().filter(count -> count > 1).count();
    long unasked = kept.keySet().stream().filter(text -> text.startsWith("Message ") && !messages.contains(text)).count();
    Map<String, String> boards = new HashMap<>();
    ballots.forEach(ballot -> sample.chair().get("/api/ballots/" + ballot).expect(200).json().get("electorate").forEach(line -> {
      if (line.hasNonNull("choice")) {
        boards.put(ballot + " " + line.at("/delegation/code").asText(), line.get("choice").asText());
      }
    }));
    long otherwise = votes.entrySet().stream().filter(vote -> !vote.getValue().equals(boards.get(vote.getKey()))).count();
    double slowest = away.isEmpty() ? 0 : Collections.max(away) / 1e9;
    Faults faults = new Faults();
    faults.add("an acknowledged message is lost", lost);
    faults.add("a message is kept twice", twice);
    faults.add("a message is kept that nobody was told of", unasked);
    faults.add("a vote is otherwise than acknowledged", otherwise);
    faults.requireWithin(slowest, WANTED_SECONDS, "the first acknowledgement after PostgreSQL was back");
    System.out.printf("%d kills of the server, %d of PostgreSQL: %,d acknowledged, asked again %,d times; %,d last votes; after PostgreSQL was back, the"
            + " first acknowledgement within %.1f s at most; wrong: %s%n",
        SERVER_KILLS, DATABASE_KILLS, acknowledged.get(), askedAgain.get(), votes.size(), slowest, faults);
    return faults;
  }
}
