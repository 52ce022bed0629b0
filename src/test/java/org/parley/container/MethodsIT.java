package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.consultation.DelegationView;
import org.parley.consultation.Phase;
import org.parley.consultation.Rounds;
import org.parley.identity.Caller;
import org.parley.identity.Role;
import org.parley.journal.Journal;
import org.parley.journey.support.Await;
import org.parley.shared.DelegationId;
import org.parley.shared.LocalizedText;
import org.parley.shared.Rejection;
import org.parley.voting.BallotView;
import org.parley.voting.Choice;
import org.parley.voting.Disclosure;
import org.parley.voting.Method;
import org.parley.voting.RollCallView;
import org.parley.voting.RuleSets;
import org.parley.voting.Rules;
import org.parley.voting.StatementKind;
import org.parley.voting.Statements;
import org.parley.voting.Tally;
import org.parley.voting.Voting;

/** Each way of asking, as it is kept in the database and in the journal. */
@ExtendWith(ArquillianExtension.class)
class MethodsIT {
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
  @Inject
  private Rounds rounds;
  @Inject
  private RuleSets ruleSets;
  @Inject
  private Statements statements;
  @Resource(lookup = "parley/keys")
  private String keys;

  /** A vote that is open, with the head of each delegation. */
  private record Hall(Seats.Room room, Map<DelegationId, Caller> heads, String ballot) {}

  private Hall hall(Method method, Disclosure board) {
    Seats.Room room = seats.room("me");
    Map<DelegationId, Caller> heads = new HashMap<>();
    for (String code : List.of("A", "B", "C")) {
      DelegationView delegation = seats.delegation(room.consultation(), code);
      heads.put(delegation.id(), seats.seat(room.consultation(), Optional.of(delegation), Role.HEAD));
    }
    BallotView ballot = voting.prepare(room.chair(), room.consultation().id(),
        new Voting.Draft(LocalizedText.in("en", "Shall it be so?"), null, method, board, null,
            method == Method.NO_OBJECTION ? null : TextNode.valueOf("simple-majority"), null, null, null, null));
    voting.open(room.chair(), ballot.id(), Optional.empty(), Optional.empty());
    return new Hall(room, heads, ballot.id());
  }

  private List<Journal.Entry> entries(Hall hall) {
    return journal.readAll(hall.room().consultation().id().value(), 0, Journal.MOST_AT_ONCE).entries();
  }

  @Test
  void ofAShowOfHandsNothingIsLeftThatSaysWhoVotedHow() {
    Hall hall = hall(Method.SHOW_OF_HANDS, Disclosure.TOTALS);
    List<Caller> heads = List.copyOf(hall.heads().values());
    voting.cast(heads.get(0), hall.ballot(), Choice.YES);
    voting.cast(heads.get(1), hall.ballot(), Choice.YES);
    BallotView own = voting.cast(heads.get(1), hall.ballot(), Choice.NO);
    assertEquals(Optional.of(Choice.NO), own.own().orElseThrow().choice());
    BallotView seen = voting.find(heads.get(0), hall.ballot());
    assertEquals(Optional.of(Choice.YES), seen.own().orElseThrow().choice());
    assertTrue(seen.electorate().orElseThrow().stream().allMatch(line -> line.choice().isEmpty()));
    assertEquals(2, ledger.count("select count(*) from vote where ballot_id = ?1 and choice is null and sealed is not null", hall.ballot()));
    assertEquals(1, ledger.count("select count(*) from ballot where id = ?1 and yes_votes = 0 and no_votes = 0 and sealed_count is not null", hall.ballot()));
    assertEquals(List.of(1L, 1L), List.of(seen.tally().orElseThrow().yes(), seen.tally().orElseThrow().no()), "the running total");
    assertEquals(Optional.of(Choice.NO), voting.list(heads.get(1), hall.room().consultation().id(), 0, 10).get(0).own().orElseThrow().choice());
    Tally tally = voting.close(hall.room().chair(), hall.ballot()).tally().orElseThrow();
    assertEquals(new Tally(1, 1, 0, 0, 1, 0, 3), tally);
    assertEquals(0, ledger.count("select count(*) from vote where ballot_id = ?1", hall.ballot()));
    assertEquals(0, ledger.count("select count(*) from ballot where id = ?1 and sealed_count is not null", hall.ballot()));
    assertEquals(Optional.empty(), voting.find(heads.get(0), hall.ballot()).own());
    entries(hall).stream().filter(entry -> entry.type().equals("vote-cast") || entry.type().equals("count-changed")).forEach(entry ->
        assertFalse(entry.data().contains("choice") || entry.data().contains("tally"), entry.data()));
  }

  /** ADR 0024. */
  @Test
  void aShowOfHandsWhoseKeyIsLostIsVoidAndDecidesNothing() throws IOException {
    Hall hall = hall(Method.SHOW_OF_HANDS, Disclosure.TOTALS);
    Caller chair = hall.room().chair();
    Caller head = hall.heads().values().iterator().next();
    voting.cast(head, hall.ballot(), Choice.YES);
    assertEquals("key-not-lost", refusal(() -> voting.declareVoid(chair, hall.ballot())));
    Files.delete(Path.of(keys).resolve(hall.ballot() + ".key"));
    assertEquals("ballot-key-missing", refusal(() -> voting.cast(head, hall.ballot(), Choice.NO)));
    assertEquals("ballot-key-missing", refusal(() -> voting.close(chair, hall.ballot())));
    BallotView running = voting.find(head, hall.ballot());
    assertEquals(Optional.empty(), running.tally(), "no number is told rather than a wrong one");
    assertEquals(1, running.turnout().orElseThrow().cast());
    assertEquals("void", voting.declareVoid(chair, hall.ballot()).outcome().orElseThrow().code());
    assertEquals(0, ledger.count("select count(*) from vote where ballot_id = ?1", hall.ballot()));
  }

  private BallotView put(Hall hall, String question, BallotView.SubjectType type, String about) {
    BallotView prepared = voting.prepare(hall.room().chair(), hall.room().consultation().id(), new Voting.Draft(LocalizedText.in("en", question),
        about == null ? null : new Voting.Subject(type, about), Method.RECORDED, null, null, about == null ? TextNode.valueOf("simple-majority") : null,
        null, null, null, null));
    return voting.open(hall.room().chair(), prepared.id(), Optional.empty(), Optional.empty());
  }

  private void decide(Hall hall, String ballot, Choice choice) {
    voting.cast(hall.heads().values().iterator().next(), ballot, choice);
    voting.close(hall.room().chair(), ballot);
  }

  /** Section 5, row 7; General Assembly, rule 81: also of a question that is no text's. */
  @Test
  void aQuestionThatWasDecidedIsPutAgainOnlyAfterTwoThirdsReconsiderIt() {
    Hall hall = hall(Method.RECORDED, Disclosure.NAMES);
    ruleSets.change(hall.room().chair(), hall.room().consultation().id(), TextNode.valueOf("un-committee"), OptionalLong.empty());
    BallotView.SubjectType reconsideration = BallotView.SubjectType.QUESTION_RECONSIDERATION;
    assertEquals("invalid", refused(() -> put(hall, "Anew?", reconsideration, hall.ballot())), "it is not decided yet");
    decide(hall, hall.ballot(), Choice.NO);
    assertEquals("question-decided", refused(() -> put(hall, "Shall it be so?", null, null)));
    put(hall, "Shall it be otherwise?", null, null);
    BallotView anew = put(hall, "Anew?", reconsideration, hall.ballot());
    assertEquals(Rules.TWO_THIRDS, anew.rule());
    decide(hall, anew.id(), Choice.NO);
    assertEquals("question-decided", refused(() -> put(hall, "Shall it be so?", null, null)));
    decide(hall, put(hall, "Anew?", reconsideration, hall.ballot()).id(), Choice.YES);
    decide(hall, put(hall, "Shall it be so?", null, null).id(), Choice.YES);
    assertEquals("question-decided", refused(() -> put(hall, "Shall it be so?", null, null)), "reconsidered once, it was decided once more");
  }

  /** There is one answer to a question, and one to whether it is put again. */
  @Test
  void theSameQuestionIsNotPutTwiceAtOnce() {
    Hall hall = hall(Method.RECORDED, Disclosure.NAMES);
    BallotView.SubjectType reconsideration = BallotView.SubjectType.QUESTION_RECONSIDERATION;
    assertEquals("same-question-open", refused(() -> put(hall, "Shall it be so?", null, null)));
    decide(hall, hall.ballot(), Choice.NO);
    BallotView anew = put(hall, "Anew?", reconsideration, hall.ballot());
    assertEquals("same-question-open", refused(() -> put(hall, "Once more?", reconsideration, hall.ballot())));
    decide(hall, anew.id(), Choice.YES);
    put(hall, "Shall it be so?", null, null);
  }

  /** That somebody objects rejects nothing: the chair asks once more. In another round everything may be asked. */
  @Test
  void whatWasOnlyObjectedToOrDecidedInAnEarlierRoundMayBeAskedAgain() {
    Hall hall = hall(Method.NO_OBJECTION, null);
    decide(hall, hall.ballot(), Choice.OBJECT);
    BallotView again = put(hall, "Shall it be so?", null, null);
    decide(hall, again.id(), Choice.YES);
    rounds.openPhase(hall.room().chair(), hall.room().consultation().id(), "R1", Phase.CLOSED, Optional.empty(), Optional.empty());
    rounds.open(hall.room().chair(), hall.room().consultation().id(), LocalizedText.in("en", "Second"));
    rounds.openPhase(hall.room().chair(), hall.room().consultation().id(), "R2", Phase.DECISION, Optional.empty(), Optional.empty());
    put(hall, "Shall it be so?", null, null);
  }

  /** Whoever reads the ballot, the journal or the record learns that the chair chose another rule than the body's. */
  @Test
  void whereTheChairChoosesAnotherRuleThanTheUsualOneItIsSaid() {
    Seats.Room room = seats.room("un");
    seats.delegation(room.consultation(), "ONE");
    ruleSets.change(room.chair(), room.consultation().id(), TextNode.valueOf("un-committee"), OptionalLong.empty());
    assertEquals(Optional.empty(), prepared(room, Method.RECORDED, null, null).usualRule());
    assertEquals(Optional.empty(), prepared(room, Method.RECORDED, "simple-majority", null).usualRule(), "the usual one by name");
    assertEquals(Optional.empty(), prepared(room, Method.NO_OBJECTION, null, null).usualRule());
    assertEquals(Optional.empty(), prepared(room, Method.INDICATIVE, "two-thirds", null).usualRule(), "it decides nothing");
    BallotView prepared = prepared(room, Method.RECORDED, "two-thirds", null);
    assertEquals(Optional.of(Rules.SIMPLE_MAJORITY), prepared.usualRule());
    assertEquals(Optional.of(Rules.SIMPLE_MAJORITY), voting.open(room.chair(), prepared.id(), Optional.empty(), Optional.empty()).usualRule());
    assertEquals(Optional.of(Rules.SIMPLE_MAJORITY), voting.close(room.chair(), prepared.id()).usualRule());
    journal.readAll(room.consultation().id().value(), 0, Journal.MOST_AT_ONCE).entries().stream()
        .filter(entry -> Set.of("ballot-opened", "ballot-closed").contains(entry.type()))
        .forEach(entry -> assertTrue(entry.data().contains("\"usualRule\""), entry.data()));
  }

  /** What was not usual when it was prepared may be so when it opens, and the other way round. */
  @Test
  void whatIsUsualIsWhatTheRulesSayWhenItOpens() {
    Seats.Room room = seats.room("uo");
    seats.delegation(room.consultation(), "ONE");
    ruleSets.change(room.chair(), room.consultation().id(), TextNode.valueOf("un-committee"), OptionalLong.empty());
    BallotView prepared = prepared(room, Method.RECORDED, "consensus", null);
    ruleSets.change(room.chair(), room.consultation().id(), TextNode.valueOf("consensus"), OptionalLong.empty());
    assertEquals(Optional.empty(), voting.open(room.chair(), prepared.id(), Optional.empty(), Optional.empty()).usualRule());
  }

  private BallotView prepared(Seats.Room room, Method method, String rule, String important) {
    return voting.prepare(room.chair(), room.consultation().id(), new Voting.Draft(LocalizedText.in("en", "Shall it be so?"), null, method, null, null,
        rule == null ? null : TextNode.valueOf(rule), important, null, null, null));
  }

  /** SCO Charter 16: who stays out blocks nothing, and joins later, once, also after the round was closed. */
  @Test
  void whoStaysOutOfAnAgreementJoinsLaterAndOnce() {
    Seats.Room room = seats.room("sco");
    ruleSets.change(room.chair(), room.consultation().id(), TextNode.valueOf("agreement-without-vote"), OptionalLong.empty());
    DelegationView one = seats.delegation(room.consultation(), "ONE");
    Caller out = seats.seat(room.consultation(), Optional.of(one), Role.HEAD);
    Caller in = seats.seat(room.consultation(), Optional.of(seats.delegation(room.consultation(), "TWO")), Role.HEAD);
    String ballot = voting.prepare(room.chair(), room.consultation().id(), new Voting.Draft(LocalizedText.in("en", "Shall the centre be founded?"), null,
        Method.NO_OBJECTION, null, null, null, null, null, null, null)).id();
    voting.open(room.chair(), ballot, Optional.empty(), Optional.empty());
    voting.cast(out, ballot, Choice.ABSTAIN);
    assertEquals("agreement", voting.close(room.chair(), ballot).outcome().orElseThrow().code());
    rounds.openPhase(room.chair(), room.consultation().id(), "R1", Phase.CLOSED, Optional.empty(), Optional.empty());
    Statements.Draft joining = new Statements.Draft(StatementKind.ACCESSION, "en", "We join the centre.");
    assertEquals("nothing-to-join", refused(() -> statements.make(in, ballot, joining)));
    assertEquals("ONE", statements.make(out, ballot, joining).delegations().get(0).delegation().code());
    assertEquals("nothing-to-join", refused(() -> statements.make(out, ballot, joining)));
  }

  private static String refused(Runnable act) {
    return assertThrows(Rejection.class, act::run).code();
  }

  @Test
  void aRecordedVoteWithoutABoardIsKeptByNameAndTellsNobodyElseBefore() {
    Hall hall = hall(Method.RECORDED, Disclosure.TOTALS);
    Caller head = hall.heads().values().iterator().next();
    voting.cast(head, hall.ballot(), Choice.YES);
    BallotView running = voting.find(hall.room().chair(), hall.ballot());
    assertEquals(1, running.tally().orElseThrow().yes());
    assertTrue(running.electorate().orElseThrow().stream().allMatch(line -> line.choice().isEmpty()));
    BallotView closed = voting.close(hall.room().chair(), hall.ballot());
    assertEquals(1, closed.electorate().orElseThrow().stream().filter(line -> line.choice().isPresent()).count());
    assertEquals(closed.electorate(), voting.find(hall.room().chair(), hall.ballot()).electorate());
    assertEquals(Set.of("delegation"), entries(hall).stream().filter(entry -> entry.type().equals("vote-cast"))
        .map(entry -> entry.audience().split(":")[0]).collect(Collectors.toSet()));
  }

  @Test
  void aRollCallIsCalledInTheOrderDrawnAndEndsWhenAllWereCalled() {
    Hall hall = hall(Method.ROLL_CALL, null);
    Caller chair = hall.room().chair();
    RollCallView drawn = voting.find(chair, hall.ballot()).rollCall().orElseThrow();
    List<DelegationId> order = drawn.order().stream().map(RollCallView.Place::delegation).toList();
    assertEquals(Set.copyOf(order), hall.heads().keySet());
    assertEquals("not-called", refusal(() -> voting.cast(hall.heads().get(order.get(0)), hall.ballot(), Choice.YES)));
    voting.call(chair, hall.ballot());
    voting.cast(hall.heads().get(order.get(0)), hall.ballot(), Choice.PASS);
    assertEquals("still-to-call", refusal(() -> voting.close(chair, hall.ballot())));
    voting.call(chair, hall.ballot());
    voting.cast(hall.heads().get(order.get(1)), hall.ballot(), Choice.NO);
    voting.call(chair, hall.ballot());
    BallotView again = voting.call(chair, hall.ballot());
    assertEquals(Optional.of(order.get(0)), again.rollCall().orElseThrow().called());
    assertEquals("cannot-pass", refusal(() -> voting.cast(hall.heads().get(order.get(0)), hall.ballot(), Choice.PASS)));
    voting.cast(hall.heads().get(order.get(0)), hall.ballot(), Choice.YES);
    assertEquals("all-called", refusal(() -> voting.call(chair, hall.ballot())));
    BallotView closed = voting.close(chair, hall.ballot());
    assertEquals(new Tally(1, 1, 0, 0, 1, 0, 3), closed.tally().orElseThrow());
    List<RollCallView.Place> kept = voting.find(chair, hall.ballot()).rollCall().orElseThrow().order();
    assertEquals(List.of(true, false, false), kept.stream().map(RollCallView.Place::passed).toList());
    assertEquals(List.of(false, false, true), kept.stream().map(RollCallView.Place::missed).toList());
    List<String> told = new ArrayList<>();
    entries(hall).stream().map(Journal.Entry::type).filter(type -> Set.of("delegation-called", "delegation-passed", "vote-cast").contains(type))
        .forEach(told::add);
    assertEquals(List.of("delegation-called", "delegation-passed", "delegation-called", "vote-cast", "delegation-called", "delegation-called",
        "vote-cast"), told);
  }

  /** RFC 7282: the register holds the objection, and not only whose it is. */
  @Test
  void theWordsOfAnObjectionAreKeptAndWhatWouldNotBeKeptIsRefused() {
    Hall hall = hall(Method.NO_OBJECTION, null);
    Caller head = hall.heads().values().iterator().next();
    String words = "Article 4 binds us twice.";
    assertEquals("invalid", refusal(() -> voting.cast(head, hall.ballot(), Choice.YES, words)));
    voting.cast(head, hall.ballot(), Choice.OBJECT, words);
    voting.cast(head, hall.ballot(), Choice.OBJECT, words);
    assertEquals(List.of(words), wordsOn(voting.find(hall.room().chair(), hall.ballot())));
    assertEquals(1, entries(hall).stream().filter(entry -> entry.type().equals("vote-cast") && entry.data().contains(words)).count());
    voting.close(hall.room().chair(), hall.ballot());
    assertEquals(List.of(words), wordsOn(voting.find(hall.room().chair(), hall.ballot())));
    Hall secret = hall(Method.SECRET, null);
    assertEquals("invalid", refusal(() -> voting.cast(secret.heads().values().iterator().next(), secret.ballot(), Choice.NO, words)));
  }

  private static List<String> wordsOn(BallotView ballot) {
    return ballot.electorate().orElseThrow().stream().flatMap(line -> line.reason().stream()).toList();
  }

  private static String refusal(Runnable attempt) {
    return assertThrows(Rejection.class, attempt::run).code();
  }
}
