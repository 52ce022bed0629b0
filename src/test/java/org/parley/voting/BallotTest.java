package org.parley.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.consultation.DelegationView;
import org.parley.identity.Standing;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;
import org.parley.shared.Invalid;
import org.parley.shared.LocalizedText;
import org.parley.shared.PersonId;

/** Who decides and how a ballot runs. */
class BallotTest {
  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Optional<PersonId> CHAIR = Optional.of(new PersonId("chair"));

  /** A ballot with its electorate in memory, as the repository would hold it. */
  static final class Hall {
    /** Of a ballot of which only totals are kept. */
    static final BallotKey KEY = new BallotKey("b", new byte[BallotKey.BYTES]);

    final Ballot ballot;
    final Map<String, Seat> seats = new HashMap<>();

    Hall(Method method, DecisionRule rule, Instant closes) {
      this(method, method.usualBoard(), rule, closes);
    }

    Hall(Method method, Disclosure board, DecisionRule rule, Instant closes) {
      LocalizedText text = LocalizedText.in("en", "Shall it be so?");
      ballot = new Ballot("b", new ConsultationId("c"), 1,
          new Ballot.Question(text, Optional.empty(), method, board, rule, Optional.empty(), false, Terms.PLAIN, Optional.ofNullable(closes),
              Optional.of("Asia/Almaty").filter(any -> method == Method.SILENCE)), NOON);
    }

    BallotOpened open(Instant now, Optional<List<String>> present, String... delegations) {
      List<Elector> electorate = Board.freeze("b", List.of(delegations).stream().map(Hall::delegation).toList(), present);
      BallotOpened opened = ballot.open(electorate, new Ballot.Opening(Optional.of("r"), Optional.empty(), Terms.PLAIN, Optional.empty(), Optional.empty(), Optional.empty()), now, CHAIR);
      electorate.forEach(elector -> seats.put(elector.id().value(), new Seat(elector, Optional.empty())));
      return opened;
    }

    private static DelegationView delegation(String id) {
      return delegation(id, Standing.PARTICIPANT, true, false);
    }

    static DelegationView delegation(String id, Standing status, boolean accredited, boolean suspended) {
      return new DelegationView(new DelegationId(id), id.toUpperCase(Locale.ROOT), LocalizedText.in("en", id), Optional.empty(), status,
          accredited, suspended, 1, false);
    }

    Optional<VoteCast> cast(String delegation, Choice choice, Instant now) {
      return cast(delegation, choice, now, true);
    }

    Optional<VoteCast> cast(String delegation, Choice choice, Instant now, boolean entitled) {
      Optional<Seat> seat = Optional.ofNullable(seats.get(delegation));
      return ballot.isSealed() ? ballot.castSealed(seat, choice, () -> KEY, voter(delegation, entitled), now)
          : ballot.cast(seat, choice, Optional.empty(), voter(delegation, entitled), now);
    }

    static Voter voter(String delegation, boolean entitled) {
      return new Voter(new DelegationId(delegation), new PersonId("p-" + delegation), "Head of " + delegation, entitled);
    }

    List<BallotView.Line> board() {
      return seats.values().stream().map(Seat::view).collect(Collectors.toList());
    }

    /** With what each has cast, also where that is sealed. */
    List<BallotView.Line> openedBoard() {
      return seats.values().stream().map(Hall::opened).collect(Collectors.toList());
    }

    private static BallotView.Line opened(Seat seat) {
      BallotView.Line line = seat.view();
      return new BallotView.Line(line.delegation(), line.weight(), line.veto(), line.present(), line.arrived(), line.voted(),
          seat.vote().map(vote -> vote.choice().orElseGet(() -> vote.open(KEY))), line.by(), line.at(), line.reason(), line.disposition());
    }

    BallotClosed close(Instant now) {
      return ballot.isSealed() ? ballot.closeSealed(List.copyOf(seats.values()), () -> KEY, now, CHAIR) : ballot.close(board(), now, CHAIR);
    }

    Tally tally() {
      return ballot.view().tally().orElseThrow();
    }

    /** In a roll-call; nothing else needs it. */
    void callAll() {
      ballot.rollCall().ifPresent(calling -> calling.places().forEach(place -> calling.callNext()));
    }

    /** As the ballot keeps it, shown or not. */
    Tally count() {
      return ballot.count();
    }
  }

  private static Hall recorded() {
    Hall hall = new Hall(Method.RECORDED, Rules.SIMPLE_MAJORITY, null);
    hall.open(NOON, Optional.empty(), "a", "b", "c");
    return hall;
  }

  /** What becomes of a roll-call depends on who was called: without that a half count would pass for a decision. */
  @Test
  void aRollCallThatWasReadWithoutItsCallsTellsNoOutcome() {
    Hall hall = new Hall(Method.ROLL_CALL, Rules.SIMPLE_MAJORITY, null);
    assertThrows(IllegalStateException.class, hall.ballot::outcome);
    assertThrows(IllegalStateException.class, hall.ballot::view);
    hall.ballot.with(new Calling("b", "en", "any seed"));
    assertFalse(hall.ballot.outcome().decided());
  }

  @Test
  void theDelegationIsTheVoter() {
    Hall hall = recorded();
    hall.cast("a", Choice.YES, NOON);
    hall.cast("a", Choice.NO, NOON.plusSeconds(1));
    assertEquals(new Tally(0, 1, 0, 0, 2, 0, 3), hall.tally());
  }

  @Test
  void whoPressedTheKeyIsKept() {
    VoteCast cast = recorded().cast("a", Choice.YES, NOON).orElseThrow();
    assertEquals(new PersonId("p-a"), cast.by().id());
    assertEquals(Optional.of(new PersonId("p-a")), cast.actor());
    assertEquals("A", cast.delegation().code());
  }

  @Test
  void everyChangeIsAnEventAndTheSameAgainIsNone() {
    Hall hall = recorded();
    assertTrue(hall.cast("a", Choice.YES, NOON).isPresent());
    assertTrue(hall.cast("a", Choice.YES, NOON).isEmpty());
    assertEquals(Choice.ABSTAIN, hall.cast("a", Choice.ABSTAIN, NOON).orElseThrow().choice().orElseThrow());
  }

  @Test
  void nothingChangesAfterTheClose() {
    Hall hall = recorded();
    hall.cast("a", Choice.YES, NOON);
    hall.close(NOON.plusSeconds(60));
    TooLate refused = assertThrows(TooLate.class, () -> hall.cast("a", Choice.NO, NOON.plusSeconds(61)));
    assertEquals("ballot-closed", refused.code());
    assertEquals(NOON.plusSeconds(60), refused.params().get("closedAt"));
    assertEquals(1_000L, refused.params().get("lateMillis"));
    assertThrows(TooLate.class, () -> hall.close(NOON.plusSeconds(62)));
  }

  @Test
  void nothingIsCastBeforeTheOpening() {
    Hall hall = new Hall(Method.RECORDED, Rules.SIMPLE_MAJORITY, null);
    assertThrows(BallotNotOpen.class, () -> hall.cast("a", Choice.YES, NOON));
    assertThrows(BallotNotOpen.class, () -> hall.close(NOON));
  }

  @Test
  void whoJoinsLaterDoesNotVote() {
    assertThrows(NotInElectorate.class, () -> recorded().cast("d", Choice.YES, NOON));
  }

  @Test
  void whoIsSuspendedKeepsWhatWasCastButCannotChangeIt() {
    Hall hall = recorded();
    hall.cast("a", Choice.YES, NOON);
    assertThrows(NotEntitled.class, () -> hall.cast("a", Choice.NO, NOON, false));
    assertThrows(NotEntitled.class, () -> hall.cast("b", Choice.NO, NOON, false));
    assertEquals(1, hall.close(NOON).ballot().tally().orElseThrow().yes());
  }

  @Test
  void onlyThoseWhoHaveTheVoteAreOfTheElectorate() {
    assertTrue(Hall.delegation("a", Standing.PARTICIPANT, true, false).votes());
    assertFalse(Hall.delegation("a", Standing.PARTICIPANT, false, false).votes());
    assertFalse(Hall.delegation("a", Standing.PARTICIPANT, true, true).votes());
    assertFalse(Hall.delegation("a", Standing.ORGANISATION, true, false).votes());
    assertFalse(Hall.delegation("a", Standing.OBSERVER, true, false).votes());
  }

  @Test
  void aBallotOpensOnce() {
    Hall hall = recorded();
    assertThrows(BallotAlreadyOpen.class, () -> hall.open(NOON, Optional.empty(), "a"));
    hall.close(NOON);
    assertThrows(TooLate.class, () -> hall.open(NOON, Optional.empty(), "a"));
  }

  @Test
  void withoutAnElectorateNothingOpens() {
    assertThrows(NoElectorate.class, () -> new Hall(Method.RECORDED, Rules.SIMPLE_MAJORITY, null).open(NOON, Optional.empty()));
  }

  @Test
  void notParticipatingIsShownApartFromAbsent() {
    Hall hall = new Hall(Method.RECORDED, Rules.SIMPLE_MAJORITY, null);
    hall.open(NOON, Optional.of(List.of("A", "b")), "a", "b", "c", "d");
    assertEquals(new Tally(0, 0, 0, 0, 2, 2, 4), hall.tally());
    hall.cast("a", Choice.ABSTAIN, NOON);
    assertEquals(new Tally(0, 0, 1, 0, 1, 2, 4), hall.tally());
  }

  @Test
  void whoeverCastsIsPresent() {
    Hall hall = new Hall(Method.RECORDED, Rules.SIMPLE_MAJORITY, null);
    hall.open(NOON, Optional.of(List.of()), "a", "b");
    hall.cast("a", Choice.YES, NOON);
    assertEquals(new Tally(1, 0, 0, 0, 0, 1, 2), hall.tally());
    assertTrue(hall.board().stream().filter(line -> line.delegation().code().equals("A")).allMatch(BallotView.Line::present));
  }

  @Test
  void nobodyElseIsMarkedPresent() {
    Hall hall = new Hall(Method.RECORDED, Rules.SIMPLE_MAJORITY, null);
    assertThrows(Invalid.class, () -> hall.open(NOON, Optional.of(List.of("z")), "a", "b"));
  }

  @Test
  void aRecordedVoteTakesYesNoAndAbstain() {
    Invalid refused = assertThrows(Invalid.class, () -> recorded().cast("a", Choice.OBJECT, NOON));
    assertEquals("choice", refused.errors().get(0).field());
  }

  private static Hall noObjection() {
    Hall hall = new Hall(Method.NO_OBJECTION, Rules.CONSENSUS, null);
    hall.open(NOON, Optional.empty(), "a", "b", "c");
    return hall;
  }

  @Test
  void silenceIsConsent_noObjection() {
    assertEquals("consensus", noObjection().close(NOON).ballot().outcome().orElseThrow().code());
  }

  @Test
  void whoObjectsIsNamedAtOnceAndBlocks_noObjection() {
    Hall hall = noObjection();
    VoteCast cast = hall.cast("b", Choice.OBJECT, NOON).orElseThrow();
    assertEquals("B", cast.delegation().code());
    assertFalse(cast.outcome().orElseThrow().adopted());
    assertFalse(hall.close(NOON).ballot().outcome().orElseThrow().adopted());
  }

  @Test
  void anObjectionMayBeWithdrawn_noObjection() {
    Hall hall = noObjection();
    hall.cast("b", Choice.OBJECT, NOON);
    hall.cast("b", Choice.YES, NOON);
    assertTrue(hall.close(NOON).ballot().outcome().orElseThrow().adopted());
  }

  @Test
  void noMajorityIsCounted_noObjection() {
    assertThrows(Invalid.class, () -> noObjection().cast("a", Choice.NO, NOON));
    assertThrows(Invalid.class, () -> new Hall(Method.NO_OBJECTION, Rules.SIMPLE_MAJORITY, null));
  }

  @Test
  void theInstantOfClosingCountsNotTheTimer() {
    Instant due = NOON.plusSeconds(60);
    Hall hall = new Hall(Method.RECORDED, Rules.SIMPLE_MAJORITY, due);
    hall.open(NOON, Optional.empty(), "a", "b");
    hall.cast("a", Choice.YES, due.minusNanos(1_000));
    TooLate refused = assertThrows(TooLate.class, () -> hall.cast("b", Choice.NO, due));
    assertEquals(due, refused.params().get("closedAt"));
    assertEquals(0L, refused.params().get("lateMillis"));
    BallotClosed closed = hall.close(due.plusSeconds(3_600));
    assertEquals(Optional.of(due), closed.ballot().closedAt());
    assertEquals(Optional.empty(), closed.actor());
  }

  @Test
  void anInstantOfClosingLiesAhead() {
    assertThrows(Invalid.class, () -> new Hall(Method.RECORDED, Rules.SIMPLE_MAJORITY, NOON));
    Hall hall = new Hall(Method.RECORDED, Rules.SIMPLE_MAJORITY, NOON.plusSeconds(1));
    assertThrows(Invalid.class, () -> hall.open(NOON.plusSeconds(1), Optional.empty(), "a"));
  }

  @Test
  void theOutcomeIsDecidedOnlyAtTheClose() {
    Hall hall = recorded();
    assertFalse(hall.cast("a", Choice.YES, NOON).orElseThrow().outcome().orElseThrow().decided());
    assertTrue(hall.close(NOON).ballot().outcome().orElseThrow().decided());
  }

  @Test
  void aCountThatTheBoardDoesNotBearOutIsAFaultAndNoResult() {
    Hall hall = recorded();
    hall.cast("a", Choice.YES, NOON);
    hall.seats.put("a", new Seat(hall.seats.get("a").elector(), Optional.empty()));
    assertThrows(IllegalStateException.class, () -> hall.close(NOON));
    assertEquals(BallotState.OPEN, hall.ballot.state());
  }

  /** Nobody objects, and the chair is to find it: rough consensus (RFC 7282). */
  private static Hall rough(Instant closes) {
    Hall hall = new Hall(Method.NO_OBJECTION, new RoughConsensusRule(), closes);
    hall.open(NOON, Optional.empty(), "a", "b");
    return hall;
  }

  private static Outcome closed(Hall hall, Instant now, Optional<PersonId> by) {
    return hall.ballot.close(hall.board(), now, by).ballot().outcome().orElseThrow();
  }

  /** RFC 7282: the chair finds rough consensus; neither does it come by itself, nor by silence (section 3). */
  @Test
  void roughConsensusIsFoundByTheChair() {
    assertTrue(closed(rough(null), NOON, CHAIR).adopted());
    Hall other = new Hall(Method.NO_OBJECTION, new ConsensusRule(), null);
    other.open(NOON, Optional.empty(), "a", "b");
    assertThrows(Invalid.class, () -> other.ballot.find(true));
  }

  /** RFC 7282. */
  @Test
  void thatTheChairFindsNoRoughConsensusIsAResult() {
    Hall hall = rough(NOON.plusSeconds(60));
    hall.ballot.find(false);
    Outcome outcome = closed(hall, NOON, CHAIR);
    assertEquals("not-found", outcome.code());
    assertTrue(outcome.decided());
  }

  /** ADR 0036: nobody has found anything, so that nothing is rejected either. */
  @Test
  void whereRoughConsensusClosesByItselfOrLateNothingIsDecided() {
    Instant end = NOON.plusSeconds(60);
    assertNobodyFound(closed(rough(end), end, Optional.empty()), "by itself");
    assertNobodyFound(closed(rough(null), NOON, Optional.empty()), "with its round");
    assertNobodyFound(closed(rough(end), NOON.plusSeconds(61), CHAIR), "by a chair who was late");
    Hall said = rough(end);
    said.ballot.find(true);
    assertNobodyFound(closed(said, NOON.plusSeconds(61), CHAIR), "it had closed by itself before the chair found anything");
    Hall denied = rough(end);
    denied.ballot.find(false);
    assertNobodyFound(closed(denied, NOON.plusSeconds(61), CHAIR), "nor had the chair found that there is none");
    Hall objected = rough(end);
    objected.cast("a", Choice.OBJECT, NOON);
    assertNobodyFound(closed(objected, end, Optional.empty()), "an objection that waits for its disposition settles nothing by itself");
  }

  private static void assertNobodyFound(Outcome outcome, String how) {
    assertEquals("nobody-found", outcome.code(), how);
    assertFalse(outcome.adopted(), how);
    assertFalse(outcome.decided(), how);
  }
}
