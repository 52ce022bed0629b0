package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.consultation.CheckInSheet;
import org.parley.consultation.CheckInView;
import org.parley.consultation.CheckIns;
import org.parley.consultation.DebateQuorum;
import org.parley.consultation.DelegationView;
import org.parley.consultation.Delegations;
import org.parley.consultation.Phase;
import org.parley.consultation.Rounds;
import org.parley.identity.Caller;
import org.parley.identity.NotPermitted;
import org.parley.identity.Role;
import org.parley.journal.Journal;
import org.parley.shared.Audience;
import org.parley.shared.LocalizedText;
import org.parley.shared.Rejection;
import org.parley.voting.RuleSets;

/** The sheet of a meeting (procedure, section 2): one line a delegation whoever of it checks in, and a new sheet for each meeting. */
@ExtendWith(ArquillianExtension.class)
class CheckInsIT {
  private static final int MEMBERS = 64;

  @Deployment
  static WebArchive archive() {
    return ParleyArchive.with(Callers.class, Ledger.class, Seats.class);
  }

  @Inject
  private Seats seats;
  @Inject
  private CheckIns checkIns;
  @Inject
  private Delegations delegations;
  @Inject
  private Rounds rounds;
  @Inject
  private RuleSets ruleSets;
  @Inject
  private Journal journal;
  @Inject
  private Ledger ledger;
  private Seats.Room room;
  private DelegationView one;
  private Caller head;

  @BeforeEach
  void gather() {
    room = seats.room("ci", Phase.POSITIONS);
    one = seats.delegation(room.consultation(), "ONE");
    seats.delegation(room.consultation(), "TWO");
    seats.delegation(room.consultation(), "THREE");
    head = seats.seat(room.consultation(), Optional.of(one), Role.HEAD);
  }

  private CheckInSheet sheet() {
    return checkIns.sheet(head, room.consultation().id());
  }

  private List<String> there() {
    return sheet().items().stream().map(line -> line.delegation().code()).toList();
  }

  private long entries(String type) {
    return journal.read(room.consultation().id().value(), 0, Journal.MOST_AT_ONCE, Set.of(Audience.MEMBERS)).entries().stream()
        .filter(entry -> entry.type().equals(type)).count();
  }

  @Test
  void manyMembersOfADelegationWhoCheckInAtOnceAreOneLineAndOneEntry() throws Exception {
    List<Caller> members = new ArrayList<>();
    for (int i = 0; i < MEMBERS; i++) {
      members.add(seats.seat(room.consultation(), Optional.of(one), i % 2 == 0 ? Role.HEAD : Role.ALTERNATE));
    }
    Set<CheckInView> answers = Set.copyOf(allAtOnce(members));
    assertEquals(Set.copyOf(sheet().items()), answers, "all were told of the same check-in");
    assertEquals(1, ledger.count("select count(*) from check_in where delegation_id = ?1", one.id().value()));
    assertEquals(1, entries("delegation-checked-in"));
  }

  private List<CheckInView> allAtOnce(List<Caller> members) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(members.size());
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<CheckInView>> asked = members.stream().map(member -> pool.submit(() -> {
        start.await();
        return checkIns.checkIn(member, room.consultation().id());
      })).toList();
      start.countDown();
      List<CheckInView> answers = new ArrayList<>();
      for (Future<CheckInView> answer : asked) {
        answers.add(answer.get(60, TimeUnit.SECONDS));
      }
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void theSheetIsEmptyAgainAfterThePhaseOrTheRoundChanges() {
    checkIns.checkIn(head, room.consultation().id());
    assertEquals(List.of("ONE"), there());
    rounds.openPhase(room.chair(), room.consultation().id(), "R1", Phase.DELIBERATION, Optional.empty(), Optional.empty());
    assertEquals(List.of(), there());
    checkIns.checkIn(head, room.consultation().id());
    rounds.open(room.chair(), room.consultation().id(), LocalizedText.in("en", "Second"));
    assertEquals(List.of(), there());
    checkIns.checkIn(head, room.consultation().id());
    assertEquals(List.of("ONE"), there());
    assertEquals(3, ledger.count("select count(*) from check_in where delegation_id = ?1", one.id().value()));
    assertEquals(3, entries("delegation-checked-in"));
  }

  @Test
  void aPhaseThatHasEndedByItsInstantHasNoSheetAnyMore() {
    checkIns.checkIn(head, room.consultation().id());
    ledger.change("update consultation_round set phase_closes = ?1 where consultation_id = ?2", Timestamp.from(Instant.now()),
        room.consultation().id().value());
    assertEquals(List.of(), there());
    assertEquals(Optional.of(Phase.DELIBERATION), sheet().meeting().phase());
  }

  @Test
  void whoLeavesIsOffTheSheetAndComesBackOnTheSameLine() {
    checkIns.checkOut(head, room.consultation().id());
    checkIns.checkIn(head, room.consultation().id());
    checkIns.checkOut(head, room.consultation().id());
    checkIns.checkOut(head, room.consultation().id());
    assertEquals(List.of(), there());
    checkIns.checkIn(head, room.consultation().id());
    assertEquals(List.of("ONE"), there());
    assertEquals(1, ledger.count("select count(*) from check_in where delegation_id = ?1", one.id().value()));
    assertEquals(2, entries("delegation-checked-in"));
    assertEquals(1, entries("delegation-checked-out"));
  }

  @Test
  void theChairMarksAnyDelegationPresentOrGoneAndAnExpertMarksNone() {
    CheckInView line = checkIns.checkIn(room.chair(), room.consultation().id(), "TWO");
    assertEquals(room.chair().person(), Optional.of(line.by().id()));
    assertEquals(List.of("TWO"), there());
    checkIns.checkOut(room.chair(), room.consultation().id(), "TWO");
    assertEquals(List.of(), there());
    Caller expert = seats.seat(room.consultation(), Optional.of(one), Role.EXPERT);
    assertThrows(NotPermitted.class, () -> checkIns.checkIn(expert, room.consultation().id()));
    assertThrows(NotPermitted.class, () -> checkIns.checkIn(head, room.consultation().id(), "TWO"));
  }

  @Test
  void whoseVoteWouldNotCountIsNotCountedAsPresent() {
    checkIns.checkIn(head, room.consultation().id());
    delegations.change(Callers.administrator(), room.consultation().id(), "ONE", new Delegations.Change(null, null, true, null, null, null),
        OptionalLong.empty());
    assertEquals(List.of(), there());
    assertEquals(2, sheet().members());
    Rejection refused = assertThrows(Rejection.class, () -> checkIns.checkIn(head, room.consultation().id()));
    assertEquals("not-counted-as-present", refused.code());
    assertEquals(Map.of("delegation", "ONE"), refused.params());
  }

  @Test
  void theSheetSaysHowManyTheRulesAskFor() {
    assertEquals(new DebateQuorum.Least(Optional.empty(), Optional.empty()), sheet().quorum());
    ruleSets.change(room.chair(), room.consultation().id(), TextNode.valueOf("un-plenary"), OptionalLong.empty());
    assertEquals(new DebateQuorum.Least(Optional.of(1L), Optional.of(2L)), sheet().quorum());
    assertEquals(3, sheet().members());
  }

  @Test
  void aClosedRoundHasNoMeeting() {
    rounds.openPhase(room.chair(), room.consultation().id(), "R1", Phase.CLOSED, Optional.empty(), Optional.empty());
    assertEquals("wrong-phase", assertThrows(Rejection.class, () -> checkIns.checkIn(head, room.consultation().id())).code());
    assertTrue(sheet().items().isEmpty());
  }
}
