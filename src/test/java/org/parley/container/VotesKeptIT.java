package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
import org.parley.consultation.Delegations;
import org.parley.consultation.Participations;
import org.parley.consultation.Rounds;
import org.parley.identity.Caller;
import org.parley.identity.Role;
import org.parley.journey.support.Await;
import org.parley.shared.LocalizedText;
import org.parley.shared.Rejection;
import org.parley.voting.BallotState;
import org.parley.voting.BallotView;
import org.parley.voting.Choice;
import org.parley.voting.Method;
import org.parley.voting.StatementKind;
import org.parley.voting.Statements;
import org.parley.voting.Tally;
import org.parley.voting.Voting;

/** What was cast stays cast, also of a delegation that is suspended meanwhile, and also where the round ends in the same moment; open and sealed. */
@ExtendWith(ArquillianExtension.class)
class VotesKeptIT {
  private static final int DELEGATIONS = 10;
  private static final Duration UNTIL_THE_END = Duration.ofMillis(2_500);
  private static final List<Choice> CHOICES = List.of(Choice.YES, Choice.NO, Choice.ABSTAIN);

  @Deployment
  static WebArchive archive() {
    return ParleyArchive.with(Callers.class, Ledger.class, Seats.class, Await.class);
  }

  @Inject
  private Seats seats;
  @Inject
  private Voting voting;
  @Inject
  private Delegations delegations;
  @Inject
  private Rounds rounds;
  @Inject
  private Participations participations;
  @Inject
  private Statements statements;

  private Map<String, Caller> heads(Seats.Room room, int number) {
    Map<String, Caller> heads = new LinkedHashMap<>();
    for (int i = 0; i < number; i++) {
      DelegationView delegation = seats.delegation(room.consultation(), "D" + i);
      heads.put(delegation.code(), seats.seat(room.consultation(), Optional.of(delegation), Role.HEAD));
    }
    return heads;
  }

  private String opened(Seats.Room room, Method method) {
    BallotView ballot = voting.prepare(room.chair(), room.consultation().id(),
        new Voting.Draft(LocalizedText.in("en", "Shall it be so?"), null, method, null, null, TextNode.valueOf("simple-majority"), null, null, null, null));
    return voting.open(room.chair(), ballot.id(), Optional.empty(), Optional.empty()).id();
  }

  private static String refused(Runnable act) {
    return assertThrows(Rejection.class, act::run).code();
  }

  /** Procedure, section 1: "one that is suspended meanwhile keeps a ballot already cast". */
  @Test
  void whoIsSuspendedKeepsARecordedVoteAndCannotCastOrChangeOne() {
    isKeptThoughSuspended(Method.RECORDED);
  }

  @Test
  void whoIsSuspendedKeepsAVoteByShowOfHandsAndCannotCastOrChangeOne() {
    isKeptThoughSuspended(Method.SHOW_OF_HANDS);
  }

  @Test
  void whoIsSuspendedKeepsASecretVoteAndCannotCastOrChangeOne() {
    isKeptThoughSuspended(Method.SECRET);
  }

  private void isKeptThoughSuspended(Method method) {
    Seats.Room room = seats.room("su");
    Map<String, Caller> heads = heads(room, 3);
    String ballot = opened(room, method);
    voting.cast(heads.get("D0"), ballot, Choice.YES);
    suspend(room, "D0");
    suspend(room, "D1");
    assertEquals("not-entitled", refused(() -> voting.cast(heads.get("D0"), ballot, Choice.NO)));
    assertEquals("not-entitled", refused(() -> voting.cast(heads.get("D0"), ballot, Choice.YES)), "nor the same again");
    assertEquals("not-entitled", refused(() -> voting.cast(heads.get("D1"), ballot, Choice.NO)));
    voting.cast(heads.get("D2"), ballot, Choice.ABSTAIN);
    assertEquals(new Tally(1, 0, 1, 0, 1, 0, 3), voting.close(room.chair(), ballot).tally().orElseThrow());
  }

  /** What cannot be cast is asked of nobody. */
  @Test
  void whoIsSuspendedIsNotAskedToVote() {
    Seats.Room room = seats.room("sd");
    Map<String, Caller> heads = heads(room, 2);
    String ballot = opened(room, Method.RECORDED);
    suspend(room, "D0");
    assertEquals(List.of(), participations.of(heads.get("D0")).asked());
    assertEquals(List.of(ballot), participations.of(heads.get("D1")).asked().stream().map(duty -> duty.subject().id()).toList());
  }

  /** General Assembly, rule 88: members explain their votes; and United Nations Charter, article 5: not while they are suspended. */
  @Test
  void aVoteIsExplainedByWhoCouldCastItAlone() {
    Seats.Room room = seats.room("ev");
    Map<String, Caller> heads = heads(room, 2);
    String ballot = opened(room, Method.RECORDED);
    voting.cast(heads.get("D0"), ballot, Choice.YES);
    voting.close(room.chair(), ballot);
    Caller late = seats.seat(room.consultation(), Optional.of(seats.delegation(room.consultation(), "LATE")), Role.HEAD);
    Statements.Draft explanation = new Statements.Draft(StatementKind.EXPLANATION_OF_VOTE, "en", "We voted so for good reasons.");
    assertEquals("not-in-electorate", refused(() -> statements.make(late, ballot, explanation)));
    String made = statements.make(heads.get("D1"), ballot, explanation).id();
    assertEquals("not-in-electorate", refused(() -> statements.join(late, made)));
    suspend(room, "D0");
    assertEquals("not-entitled", refused(() -> statements.join(heads.get("D0"), made)));
    statements.make(late, ballot, new Statements.Draft(StatementKind.FORMAL_RESERVATION, "en", "Without prejudice to existing treaties."));
  }

  private void suspend(Seats.Room room, String code) {
    delegations.change(Callers.administrator(), room.consultation().id(), code, new Delegations.Change(null, null, true, null, null, null),
        OptionalLong.empty());
  }

  @Test
  void atTheEndOfTheRoundARecordedVoteIsCountedOrRefused() throws Exception {
    isCountedOrRefused(Method.RECORDED);
  }

  @Test
  void atTheEndOfTheRoundAShowOfHandsIsCountedOrRefused() throws Exception {
    isCountedOrRefused(Method.SHOW_OF_HANDS);
  }

  @Test
  void atTheEndOfTheRoundASecretVoteIsCountedOrRefused() throws Exception {
    isCountedOrRefused(Method.SECRET);
  }

  /** All vote over and over, each time of another mind, until the round has ended by its instant: what was acknowledged last is what counts. */
  private void isCountedOrRefused(Method method) throws Exception {
    Seats.Room room = seats.room("re");
    Map<String, Caller> heads = heads(room, DELEGATIONS);
    String ballot = opened(room, method);
    Instant end = Instant.now().plus(UNTIL_THE_END).truncatedTo(ChronoUnit.MILLIS); // databases round what is finer
    rounds.extend(room.chair(), room.consultation().id(), "R1", end);
    Map<String, Choice> acknowledged = new ConcurrentHashMap<>();
    CountDownLatch begun = new CountDownLatch(DELEGATIONS);
    ExecutorService pool = Executors.newFixedThreadPool(DELEGATIONS);
    try {
      List<Future<String>> refusals = new ArrayList<>();
      heads.forEach((code, head) -> refusals.add(pool.submit(() -> castUntilRefused(ballot, code, head, acknowledged, begun))));
      assertTrue(begun.await(60, TimeUnit.SECONDS), "votes were cast");
      for (Future<String> refusal : refusals) {
        String code = refusal.get(60, TimeUnit.SECONDS);
        assertTrue(Set.of("wrong-phase", "ballot-closed").contains(code), code);
      }
    } finally {
      pool.shutdownNow();
    }
    Await.until("the round to end and its vote with it", Await.SOON, () -> voting.find(room.chair(), ballot).state() == BallotState.CLOSED);
    BallotView closed = voting.find(room.chair(), ballot);
    Tally tally = closed.tally().orElseThrow();
    List<Long> counted = CHOICES.stream().map(choice -> acknowledged.values().stream().filter(choice::equals).count()).toList();
    assertEquals(counted, List.of(tally.yes(), tally.no(), tally.abstain()));
    assertEquals(Optional.of(end), closed.closedAt(), "as of the round's instant");
    if (closed.isByName()) {
      closed.electorate().orElseThrow()
          .forEach(line -> assertEquals(Optional.ofNullable(acknowledged.get(line.delegation().code())), line.choice(), line.delegation().code()));
    }
  }

  private String castUntilRefused(String ballot, String code, Caller head, Map<String, Choice> acknowledged, CountDownLatch begun) {
    for (int n = 0; ; n++) {
      Choice choice = CHOICES.get((n + code.hashCode()) % CHOICES.size());
      try {
        voting.cast(head, ballot, choice);
        acknowledged.put(code, choice);
        if (n == 0) {
          begun.countDown();
        }
      } catch (Rejection refusal) {
        return refusal.code();
      }
    }
  }
}
