package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.consultation.Phase;
import org.parley.consultation.Rounds;
import org.parley.identity.Caller;
import org.parley.identity.Role;
import org.parley.journal.Journal;
import org.parley.provision.ProvisionStatus;
import org.parley.provision.Provisions;
import org.parley.shared.Audience;
import org.parley.shared.LocalizedText;
import org.parley.shared.Rejection;
import org.parley.voting.BallotState;
import org.parley.voting.BallotView;
import org.parley.voting.Choice;
import org.parley.voting.Method;
import org.parley.voting.Voting;

/**
 * The expiry of one silence procedure, looked at by several at the same instant, as two nodes on one database do: each a transaction of
 * its own that shares nothing with the other but the rows (procedure, section 6; ADR 0027).
 */
@ExtendWith(ArquillianExtension.class)
class SilencesIT {
  private static final int TIMES = 5;
  private static final long PATIENCE = 60;

  @Deployment
  static WebArchive archive() {
    return ParleyArchive.with(Callers.class, Ledger.class, Seats.class);
  }

  @Inject
  private Seats seats;
  @Inject
  private Voting voting;
  @Inject
  private Provisions provisions;
  @Inject
  private Rounds rounds;
  @Inject
  private Journal journal;
  @Inject
  private Ledger ledger;

  /** A text under silence, which a head can object to. */
  private class Running {
    final Seats.Room room = seats.room("si", Phase.DRAFTING);
    final Caller head = seats.seat(room.consultation(), Optional.of(seats.delegation(room.consultation(), "ONE")), Role.HEAD);
    final String provision = provisions.table(head, room.consultation().id(), new Provisions.Draft(LocalizedText.in("en", "Article"),
        LocalizedText.in("en", "Text."), null)).id();
    final String ballot = placed();

    private String placed() {
      BallotView prepared = voting.prepare(room.chair(), room.consultation().id(), new Voting.Draft(LocalizedText.in("en", "Shall it be so?"),
          new Voting.Subject(BallotView.SubjectType.PROVISION, provision), Method.SILENCE, null, null, null, null,
          Instant.now().plus(Duration.ofHours(1)), "Asia/Almaty", null));
      return voting.open(room.chair(), prepared.id(), Optional.empty(), Optional.empty()).id();
    }

    String round() {
      return rounds.find(room.consultation().id(), "R1").id();
    }

    Instant expire() {
      Instant expiry = Instant.now().minusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
      ledger.change("update ballot set closes = ?1 where id = ?2", Timestamp.from(expiry), ballot);
      return expiry;
    }

    BallotView now() {
      return voting.find(room.chair(), ballot);
    }

    long entries(String type) {
      return journal.read(room.consultation().id().value(), 0, Journal.MOST_AT_ONCE, Set.of(Audience.PUBLIC, Audience.MEMBERS, Audience.STAFF))
          .entries().stream().filter(entry -> entry.type().equals(type)).count();
    }

    ProvisionStatus text() {
      return provisions.show(head, provision).status();
    }
  }

  /** All begin when the last is ready. */
  private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(acts.size());
    try {
      CyclicBarrier ready = new CyclicBarrier(acts.size());
      List<Future<T>> begun = new ArrayList<>();
      acts.forEach(act -> begun.add(pool.submit(() -> {
        ready.await(PATIENCE, TimeUnit.SECONDS);
        return act.call();
      })));
      List<T> ended = new ArrayList<>();
      for (Future<T> one : begun) {
        ended.add(one.get(PATIENCE, TimeUnit.SECONDS));
      }
      return ended;
    } finally {
      pool.shutdownNow();
    }
  }

  @RepeatedTest(TIMES)
  void twoClosingsOfTheSameSilenceAtOnceAdoptItOnceAndTellItOnce() throws Exception {
    Running running = new Running();
    Instant expiry = running.expire();
    Callable<String> closing = () -> {
      voting.closeDue(running.ballot);
      return "closed";
    };
    assertEquals(List.of("closed", "closed"), atOnce(List.of(closing, closing)));
    assertEquals("silence-kept", running.now().outcome().orElseThrow().code());
    assertEquals(Optional.of(expiry), running.now().closedAt());
    assertEquals(ProvisionStatus.ADOPTED, running.text());
    assertEquals(1, running.entries("ballot-closed"));
    assertEquals(1, running.entries("provision-decided"));
  }

  /** After having been down: the round ended before the expiry, and its silence with it. Nothing is adopted, whichever is looked at first. */
  @Test
  void aRoundThatEndedBeforeTheExpiryEndsSilenceWithoutAdopting() {
    List<Consumer<Running>> wakeUps = List.of(running -> voting.closeDue(running.ballot), running -> rounds.fallDue(running.round()),
        running -> voting.close(running.room.chair(), running.ballot));
    for (Consumer<Running> wakeUp : wakeUps) {
      Running running = new Running();
      rounds.openPhase(running.room.chair(), running.room.consultation().id(), "R1", Phase.DECISION, Optional.empty(), Optional.empty());
      Instant ended = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
      ledger.change("update consultation_round set phase_closes = ?1 where id = ?2", Timestamp.from(ended), running.round());
      running.expire();
      wakeUp.accept(running);
      String looked = "looked at in way " + wakeUps.indexOf(wakeUp);
      assertEquals("silence-withdrawn", running.now().outcome().orElseThrow().code(), looked);
      assertEquals(Optional.of(ended), running.now().closedAt(), looked);
      assertEquals(ProvisionStatus.DRAFT, running.text(), looked);
    }
  }

  /** The other way round: silence that had expired when the round ended is kept. */
  @Test
  void aRoundThatEndedAfterTheExpiryChangesNothing() {
    Running running = new Running();
    rounds.openPhase(running.room.chair(), running.room.consultation().id(), "R1", Phase.DECISION, Optional.empty(), Optional.empty());
    Instant expiry = running.expire();
    ledger.change("update consultation_round set phase_closes = ?1 where id = ?2", Timestamp.from(expiry.plusMillis(500)), running.round());
    rounds.fallDue(running.round());
    assertEquals("silence-kept", running.now().outcome().orElseThrow().code());
    assertEquals(Optional.of(expiry), running.now().closedAt());
    assertEquals(ProvisionStatus.ADOPTED, running.text());
  }

  /** Whatever the chair does at the expiry: it closes once, as of its instant, and adopts. */
  @RepeatedTest(TIMES)
  void theChairClosingItAsItExpiresChangesNothing() throws Exception {
    Running running = new Running();
    Instant expiry = running.expire();
    List<String> ended = atOnce(List.of(() -> {
      voting.closeDue(running.ballot);
      return "closed";
    }, () -> refusedOr(() -> voting.close(running.room.chair(), running.ballot))));
    assertTrue(List.of("done", "ballot-closed").contains(ended.get(1)), ended.get(1));
    assertEquals("silence-kept", running.now().outcome().orElseThrow().code());
    assertEquals(Optional.of(expiry), running.now().closedAt());
    assertEquals(1, running.entries("ballot-closed"));
    assertEquals(1, running.entries("provision-decided"));
  }

  /** An objection that was accepted always counts, one that was refused never: also where both come in the same instant. */
  @RepeatedTest(TIMES)
  void anObjectionAndTheChairsWithdrawalAtOnceEndItOnce() throws Exception {
    Running running = new Running();
    List<String> ended = atOnce(List.of(() -> refusedOr(() -> voting.cast(running.head, running.ballot, Choice.OBJECT, "Not agreed.")),
        () -> refusedOr(() -> voting.close(running.room.chair(), running.ballot))));
    boolean accepted = ended.get(0).equals("done");
    assertEquals(accepted ? List.of("done", "ballot-closed") : List.of("ballot-closed", "done"), ended);
    assertEquals(BallotState.CLOSED, running.now().state());
    assertEquals(accepted ? "silence-broken" : "silence-withdrawn", running.now().outcome().orElseThrow().code());
    assertEquals(ProvisionStatus.DRAFT, running.text());
    assertEquals(1, running.entries("ballot-closed"));
    assertEquals(0, running.entries("provision-decided"));
  }

  /** @return "done", or the code of the refusal */
  private static String refusedOr(Runnable act) {
    try {
      act.run();
      return "done";
    } catch (Rejection refusal) {
      return refusal.code();
    }
  }
}
