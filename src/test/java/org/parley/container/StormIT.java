package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.parley.shared.Json;
import org.parley.shared.LocalizedText;
import org.parley.shared.Rejection;
import org.parley.voting.BallotView;
import org.parley.voting.Choice;
import org.parley.voting.Method;
import org.parley.voting.Tally;
import org.parley.voting.Voting;

/**
 * Everybody votes on several ballots at once, minds are changed, and one ballot after another is closed meanwhile: each acknowledged vote
 * is counted, once. The benchmark does the same with 193 delegations and 20 ballots.
 */
@ExtendWith(ArquillianExtension.class)
class StormIT {
  private static final int DELEGATIONS = 16;
  private static final int BALLOTS = 4;
  private static final int CASTS_BEFORE_EACH_CLOSE = 60;

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

  /** What one delegation was told of one ballot: the choice that it cast last, and how often it cast. */
  private record Told(Choice last, int casts) {
    private static Told next(Told before, Choice choice) {
      return new Told(choice, before == null ? 1 : before.casts + 1);
    }
  }

  @Test
  void eachAcknowledgedVoteIsCountedOnceHoweverManyAreCastAtOnce() throws Exception {
    Seats.Room room = seats.room("st");
    Map<String, Caller> heads = new HashMap<>();
    for (int i = 0; i < DELEGATIONS; i++) {
      DelegationView delegation = seats.delegation(room.consultation(), "D" + i);
      heads.put(delegation.code(), seats.seat(room.consultation(), Optional.of(delegation), Role.HEAD));
    }
    List<String> ballots = new ArrayList<>();
    for (int i = 0; i < BALLOTS; i++) {
      ballots.add(opened(room, ballots.size() + 1));
    }
    Map<String, CountDownLatch> enough = new HashMap<>();
    ballots.forEach(ballot -> enough.put(ballot, new CountDownLatch(CASTS_BEFORE_EACH_CLOSE)));
    Map<String, Map<String, Told>> told = new ConcurrentHashMap<>();
    Map<String, Tally> results = new HashMap<>();
    ExecutorService pool = Executors.newFixedThreadPool(DELEGATIONS);
    try {
      List<Future<?>> storm = new ArrayList<>();
      heads.forEach((code, head) -> storm.add(pool.submit(() -> cast(code, head, ballots, told, enough))));
      for (String ballot : ballots) {
        enough.get(ballot).await(60, TimeUnit.SECONDS);
        results.put(ballot, voting.close(room.chair(), ballot).tally().orElseThrow());
      }
      for (Future<?> delegation : storm) {
        delegation.get(60, TimeUnit.SECONDS);
      }
    } finally {
      pool.shutdownNow();
    }
    for (String ballot : ballots) {
      check(room, ballot, told.getOrDefault(ballot, Map.of()), results.get(ballot));
    }
    assertEquals(journal.last(topic(room)), ledger.entries(topic(room)), "no number is left out");
  }

  private String opened(Seats.Room room, int number) {
    BallotView ballot = voting.prepare(room.chair(), room.consultation().id(),
        new Voting.Draft(LocalizedText.in("en", "Question " + number), null, Method.RECORDED, null, null, TextNode.valueOf("simple-majority"), null, null, null, null));
    return voting.open(room.chair(), ballot.id(), Optional.empty(), Optional.empty()).id();
  }

  /** On one ballot after the other, over and over and each time of another mind, until all are closed. */
  private void cast(String code, Caller head, List<String> ballots, Map<String, Map<String, Told>> told, Map<String, CountDownLatch> enough) {
    List<String> open = new ArrayList<>(ballots);
    for (int n = 0; !open.isEmpty(); n++) {
      String ballot = open.get(n % open.size());
      Choice choice = Choice.values()[n / open.size() % 3];
      Told before = told.getOrDefault(ballot, Map.of()).get(code);
      if (before != null && before.last() == choice) {
        choice = Choice.values()[(choice.ordinal() + 1) % 3];
      }
      Choice cast = choice;
      try {
        voting.cast(head, ballot, cast);
        told.computeIfAbsent(ballot, key -> new ConcurrentHashMap<>()).compute(code, (key, last) -> Told.next(last, cast));
        enough.get(ballot).countDown();
      } catch (Rejection refusal) {
        assertEquals("ballot-closed", refusal.code());
        open.remove(ballot);
      }
    }
  }

  private void check(Seats.Room room, String ballot, Map<String, Told> told, Tally result) {
    BallotView closed = voting.find(room.chair(), ballot);
    assertEquals(result, closed.tally().orElseThrow(), "what was announced stays");
    for (BallotView.Line line : closed.electorate().orElseThrow()) {
      assertEquals(Optional.ofNullable(told.get(line.delegation().code())).map(Told::last), line.choice(), line.delegation().code());
    }
    for (Choice choice : List.of(Choice.YES, Choice.NO, Choice.ABSTAIN)) {
      long counted = switch (choice) {
        case YES -> result.yes();
        case NO -> result.no();
        default -> result.abstain();
      };
      assertEquals(told.values().stream().filter(last -> last.last() == choice).count(), counted, choice.code());
    }
    Map<String, Integer> journalled = new HashMap<>();
    castsOn(room, ballot).forEach(code -> journalled.merge(code, 1, Integer::sum));
    Map<String, Integer> acknowledged = new HashMap<>();
    told.forEach((code, last) -> acknowledged.put(code, last.casts()));
    assertEquals(acknowledged, journalled, "each that was acknowledged is in the journal, once");
  }

  private List<String> castsOn(Seats.Room room, String ballot) {
    List<String> codes = new ArrayList<>();
    Journal.Stretch stretch;
    long after = 0;
    do {
      stretch = journal.read(topic(room), after, Journal.MOST_AT_ONCE, Set.of(Audience.MEMBERS));
      stretch.entries().stream().filter(entry -> entry.type().equals("vote-cast")).map(entry -> Json.read(entry.data(), Kept.class))
          .filter(kept -> kept.ballot().equals(ballot)).forEach(kept -> codes.add(kept.delegation().code()));
      after = stretch.through();
    } while (!stretch.entries().isEmpty());
    return codes;
  }

  /** Of an entry, as far as it is looked at. */
  record Kept(String ballot, Named delegation) {}

  record Named(String code) {}

  private static String topic(Seats.Room room) {
    return room.consultation().id().value();
  }
}
