package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Timestamp;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.consultation.DelegationView;
import org.parley.identity.Caller;
import org.parley.identity.Role;
import org.parley.journal.Journal;
import org.parley.journey.support.Await;
import org.parley.shared.Audience;
import org.parley.shared.LocalizedText;
import org.parley.shared.Rejection;
import org.parley.voting.BallotState;
import org.parley.voting.BallotView;
import org.parley.voting.Choice;
import org.parley.voting.Method;
import org.parley.voting.Tally;
import org.parley.voting.Voting;

/** Votes under load: one a delegation whoever presses the key, and a result that is what was acknowledged. */
@ExtendWith(ArquillianExtension.class)
class VotingIT {
  private static final int MEMBERS = 64;
  private static final int DELEGATIONS = 10;
  private static final int CASTS_BEFORE_CLOSE = 40;

  @Deployment
  static WebArchive archive() {
    return ParleyArchive.with(Callers.class, Ledger.class, Seats.class, Await.class);
  }

  @Inject
  private Seats seats;
  @Inject
  private Voting voting;
  @Inject
  private Journal journal;
  @Inject
  private Ledger ledger;

  private String opened(Seats.Room room, Optional<Instant> closes) {
    BallotView ballot = voting.prepare(room.chair(), room.consultation().id(),
        new Voting.Draft(LocalizedText.in("en", "Shall it be so?"), null, Method.RECORDED, null, null, TextNode.valueOf("simple-majority"), null, null, null, null));
    return voting.open(room.chair(), ballot.id(), closes, Optional.empty()).id();
  }

  private List<Journal.Entry> entries(Seats.Room room, String type) {
    List<Journal.Entry> found = new ArrayList<>();
    Journal.Stretch stretch;
    long after = 0;
    do {
      stretch = journal.read(room.consultation().id().value(), after, Journal.MOST_AT_ONCE, Set.of(Audience.PUBLIC, Audience.MEMBERS,
          Audience.STAFF));
      stretch.entries().stream().filter(entry -> entry.type().equals(type)).forEach(found::add);
      after = stretch.through();
    } while (!stretch.entries().isEmpty());
    return found;
  }

  @Test
  void castsOfOneDelegationAtOnceAreOneVoteAndTheLastAcknowledgedWins() throws Exception {
    Seats.Room room = seats.room("vo");
    DelegationView delegation = seats.delegation(room.consultation(), "ONE");
    seats.delegation(room.consultation(), "TWO");
    List<Caller> members = new ArrayList<>();
    for (int i = 0; i < MEMBERS; i++) {
      members.add(seats.seat(room.consultation(), Optional.of(delegation), i % 2 == 0 ? Role.HEAD : Role.ALTERNATE));
    }
    String ballot = opened(room, Optional.empty());
    ExecutorService pool = Executors.newFixedThreadPool(MEMBERS);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<?>> casts = new ArrayList<>();
      for (int i = 0; i < MEMBERS; i++) {
        Caller member = members.get(i);
        Choice choice = Choice.values()[i % 3];
        casts.add(pool.submit(() -> {
          start.await();
          return voting.cast(member, ballot, choice);
        }));
      }
      start.countDown();
      for (Future<?> cast : casts) {
        cast.get(60, TimeUnit.SECONDS);
      }
    } finally {
      pool.shutdownNow();
    }
    assertEquals(1, ledger.count("select count(*) from vote where ballot_id = ?1", ballot));
    BallotView.Line line = lines(room, ballot).get("ONE");
    List<Journal.Entry> cast = entries(room, "vote-cast");
    String last = cast.get(cast.size() - 1).data();
    assertTrue(last.contains("\"choice\":\"" + line.choice().orElseThrow().code() + "\""), last);
    assertTrue(last.contains(line.by().orElseThrow().id().value()), "the journal names who pressed the key last: " + last);
    Tally tally = voting.close(room.chair(), ballot).tally().orElseThrow();
    assertEquals(1, tally.yes() + tally.no() + tally.abstain());
  }

  @Test
  void theResultIsWhatWasAcknowledgedBeforeTheClose() throws Exception {
    Seats.Room room = seats.room("vc");
    Map<String, Caller> heads = new ConcurrentHashMap<>();
    for (int i = 0; i < DELEGATIONS; i++) {
      DelegationView delegation = seats.delegation(room.consultation(), "D" + i);
      heads.put(delegation.code(), seats.seat(room.consultation(), Optional.of(delegation), Role.HEAD));
    }
    String ballot = opened(room, Optional.empty());
    Map<String, Choice> acknowledged = new ConcurrentHashMap<>();
    AtomicInteger count = new AtomicInteger();
    CountDownLatch enough = new CountDownLatch(CASTS_BEFORE_CLOSE);
    ExecutorService pool = Executors.newFixedThreadPool(DELEGATIONS);
    try {
      List<Future<String>> refusals = new ArrayList<>();
      heads.forEach((code, head) -> refusals.add(pool.submit(() -> castUntilRefused(ballot, head, choice -> {
        acknowledged.put(code, choice);
        count.incrementAndGet();
        enough.countDown();
      }))));
      assertTrue(enough.await(60, TimeUnit.SECONDS), "votes were cast");
      voting.close(room.chair(), ballot);
      for (Future<String> refusal : refusals) {
        assertEquals("ballot-closed", refusal.get(60, TimeUnit.SECONDS));
      }
    } finally {
      pool.shutdownNow();
    }
    Map<String, BallotView.Line> board = lines(room, ballot);
    heads.keySet().forEach(code -> assertEquals(Optional.ofNullable(acknowledged.get(code)), board.get(code).choice(), code));
    BallotView closed = voting.find(room.chair(), ballot);
    assertEquals(acknowledged.values().stream().filter(Choice.YES::equals).count(), closed.tally().orElseThrow().yes());
    assertEquals(acknowledged.values().stream().filter(Choice.NO::equals).count(), closed.tally().orElseThrow().no());
    assertEquals(1, entries(room, "ballot-closed").size());
    assertTrue(count.get() >= CASTS_BEFORE_CLOSE);
  }

  /** Casts one choice after another until that is refused, and gives the refusal's code. */
  private String castUntilRefused(String ballot, Caller head, Consumer<Choice> acknowledged) {
    for (int n = 0; ; n++) {
      Choice choice = Choice.values()[n % 3];
      try {
        voting.cast(head, ballot, choice);
        acknowledged.accept(choice);
      } catch (Rejection refusal) {
        return refusal.code();
      }
    }
  }

  @Test
  void aBallotThatFellDueWhileNobodyLookedIsClosedOnceAsOfItsInstant() {
    Seats.Room room = seats.room("vd");
    seats.delegation(room.consultation(), "ONE");
    String ballot = opened(room, Optional.of(Instant.now().plus(Duration.ofHours(1))));
    // As if the server had been down for a while: the instant is in the past when the timer looks next.
    Instant due = Instant.now().minus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.SECONDS);
    ledger.change("update ballot set closes = ?1 where id = ?2", Timestamp.from(due), ballot);
    Await.until("the timer to close the ballot", Await.SOON, () -> voting.find(room.chair(), ballot).state() == BallotState.CLOSED);
    voting.closeDue(ballot);
    assertEquals(1, entries(room, "ballot-closed").size());
    assertThrows(Rejection.class, () -> voting.close(room.chair(), ballot));
    assertEquals(Optional.of(due), voting.find(room.chair(), ballot).closedAt());
  }

  @Test
  void manyNodesClosingAtOnceCloseOnce() throws Exception {
    Seats.Room room = seats.room("vn");
    seats.delegation(room.consultation(), "ONE");
    String ballot = opened(room, Optional.of(Instant.now().plus(Duration.ofHours(1))));
    ledger.change("update ballot set closes = ?1 where id = ?2", Timestamp.from(Instant.now().minusSeconds(1)), ballot);
    ExecutorService pool = Executors.newFixedThreadPool(DELEGATIONS);
    try {
      List<Future<?>> closings = new ArrayList<>();
      for (int i = 0; i < DELEGATIONS; i++) {
        closings.add(pool.submit(() -> voting.closeDue(ballot)));
      }
      for (Future<?> closing : closings) {
        closing.get(60, TimeUnit.SECONDS);
      }
    } finally {
      pool.shutdownNow();
    }
    assertEquals(1, entries(room, "ballot-closed").size());
  }

  private Map<String, BallotView.Line> lines(Seats.Room room, String ballot) {
    Map<String, BallotView.Line> lines = new ConcurrentHashMap<>();
    voting.find(room.chair(), ballot).electorate().orElseThrow().forEach(line -> lines.put(line.delegation().code(), line));
    return lines;
  }
}
