package org.parley.provision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.consultation.DelegationView;
import org.parley.consultation.Speaker;
import org.parley.identity.Member;
import org.parley.identity.Role;
import org.parley.identity.Standing;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;
import org.parley.shared.Invalid;
import org.parley.shared.LocalizedText;
import org.parley.shared.PersonId;
import org.parley.shared.Rejection;

/** Amendments, from tabling to what became of them (procedure, section 5). */
class AmendmentTest {
  private static final ConsultationId FORUM = new ConsultationId("forum");
  private static final Optional<String> IN_THIS_ROUND = Optional.of("r1");
  private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");
  private static final Member KAZAKH = member("kz", Standing.PARTICIPANT);
  private static final Member SERBIAN = member("rs", Standing.PARTICIPANT);
  private static final String BASE = "Consultations are held within thirty days of a request.";

  private static Member member(String delegation, Standing standing) {
    return new Member(new PersonId("p-" + delegation), delegation, FORUM, Role.HEAD, Optional.of(new DelegationId(delegation)), Optional.of(standing));
  }

  private static Speaker speaker(Member member) {
    return new Speaker(member.person(), member.name(), member.role(),
        member.delegation().map(id -> new DelegationView.Named(id, id.value().toUpperCase(), LocalizedText.in("en", id.value()))));
  }

  private static Words words(String text) {
    return new Words(LocalizedText.in("en", "Consultations"), LocalizedText.in("en", text));
  }

  private static Provision provision() {
    return new Provision("p", FORUM, Optional.empty(), 1, words(BASE), speaker(KAZAKH), NOW);
  }

  private static Amendment amendment(int number, String text, Member member) {
    return new Amendment("a" + number, provision(), number, new Amendment.Proposal(1, words(BASE), words(text), ""), speaker(member), NOW);
  }

  private static Amendment amendment() {
    return amendment(1, BASE.replace("thirty", "ten"), SERBIAN);
  }

  @Test
  void aParticipantTablesItOnAVersion() {
    AmendmentView view = amendment().tabled().amendment();
    assertEquals(AmendmentStatus.TABLED, view.status());
    assertEquals(1, view.version());
    assertEquals("RS", view.tabledBy().delegation().orElseThrow().code());
  }

  @Test
  void anAmendmentChangesSomething() {
    assertThrows(Invalid.class, () -> amendment(1, BASE, SERBIAN));
  }

  @Test
  void othersJoinByTheirOwnActAndOnce() {
    Amendment amendment = amendment();
    assertEquals("KZ", amendment.join(KAZAKH, speaker(KAZAKH)).orElseThrow().amendment().sponsors().get(0).delegation().code());
    assertTrue(amendment.join(KAZAKH, speaker(KAZAKH)).isEmpty());
    assertTrue(amendment.join(SERBIAN, speaker(SERBIAN)).isEmpty(), "the sponsor itself does not join");
  }

  /** Section 5, row 6; General Assembly, rule 80. */
  @Test
  void theSponsorWithdrawsItAndAnotherTakesItUp() {
    Amendment amendment = amendment();
    assertThrows(NotSponsor.class, () -> amendment.withdraw(KAZAKH));
    assertThrows(NotWithdrawn.class, () -> amendment.takeUp(speaker(KAZAKH)));
    assertEquals(AmendmentStatus.WITHDRAWN, amendment.withdraw(SERBIAN).amendment().status());
    assertThrows(AmendmentSettled.class, () -> amendment.withdraw(SERBIAN));
    assertThrows(AmendmentSettled.class, () -> amendment.join(KAZAKH, speaker(KAZAKH)));
    AmendmentView takenUp = amendment.takeUp(speaker(KAZAKH)).amendment();
    assertEquals(AmendmentStatus.TABLED, takenUp.status());
    assertEquals("KZ", takenUp.tabledBy().delegation().orElseThrow().code());
    assertThrows(NotSponsor.class, () -> amendment.withdraw(SERBIAN));
  }

  @Test
  void whatWasDecidedIsNotDecidedAgainNorWithdrawn() {
    Amendment amendment = amendment();
    assertEquals(AmendmentStatus.ADOPTED, amendment.decide(true, IN_THIS_ROUND).orElseThrow().amendment().status());
    assertTrue(amendment.decide(false, IN_THIS_ROUND).isEmpty());
    assertThrows(AmendmentSettled.class, () -> amendment.withdraw(SERBIAN));
    assertTrue(amendment.view().awaitsWords(), "until it is folded");
    amendment.fold(2);
    assertEquals(Optional.of(2L), amendment.view().foldedVersion());
  }

  /** Section 5, row 2; General Assembly, rule 90. */
  @Test
  void anExcludedAmendmentIsNotPutToTheVoteAndSaysWhy() {
    Amendment adopted = amendment(1, BASE.replace("thirty", "ten"), SERBIAN);
    Amendment other = amendment(2, BASE.replace("thirty", "twenty"), KAZAKH);
    AmendmentView view = other.exclude(adopted).orElseThrow().amendment();
    assertEquals(AmendmentStatus.NOT_PUT, view.status());
    assertEquals(Optional.of("a1"), view.excludedBy());
    assertTrue(other.exclude(adopted).isEmpty());
    assertTrue(other.decide(true, IN_THIS_ROUND).isEmpty());
  }

  /** Section 5, row 1; General Assembly, rule 90. */
  @Test
  void theFurthestRemovedIsSuggestedFirst() {
    Amendment oneWord = amendment(1, BASE.replace("thirty", "ten"), SERBIAN);
    Amendment another = amendment(2, BASE.replace("thirty", "twenty"), KAZAKH);
    Amendment much = amendment(3, "Consultations are held at the request of a majority, and not before a year has passed.", SERBIAN);
    assertEquals(2, oneWord.view().departure(), "one word goes, one comes");
    assertEquals(List.of(3, 1, 2), inOrder(oneWord, another, much));
  }

  /** Section 5, row 1: the software suggests, the chair fixes. */
  @Test
  void theChairsOrderComesBeforeTheSuggestion() {
    Amendment oneWord = amendment(1, BASE.replace("thirty", "ten"), SERBIAN);
    Amendment much = amendment(2, "Other words altogether.", SERBIAN);
    oneWord.order(1, List.of("a2"));
    much.order(2, List.of());
    assertEquals(List.of(1, 2), inOrder(much, oneWord));
    assertEquals(List.of("a2"), oneWord.view().excludes());
  }

  private static List<Integer> inOrder(Amendment... amendments) {
    return Stream.of(amendments).map(Amendment::view).sorted(AmendmentView.IN_ORDER_OF_VOTING).map(AmendmentView::number).toList();
  }

  @Test
  void aTranslationDoesNotCountTwice() {
    Words base = new Words(LocalizedText.in("en", "T"), new LocalizedText(Map.of("en", "in thirty days", "ru", "в течение тридцати дней")));
    Words both = new Words(LocalizedText.in("en", "T"), new LocalizedText(Map.of("en", "in ten days", "ru", "в течение десяти дней")));
    assertEquals(2, Rewording.between(base, both).departure(base));
  }

  /** Section 5, row 3. */
  @Test
  void changesInDifferentPlacesAreFoldedAndInTheSamePlaceConflict() {
    Rewording ten = Rewording.between(words(BASE), words(BASE.replace("thirty", "ten")));
    Rewording written = Rewording.between(words(BASE), words(BASE.replace("request", "written request")));
    Rewording twenty = Rewording.between(words(BASE), words(BASE.replace("thirty", "twenty")));
    Words amended = ten.applyTo(words(BASE));
    assertEquals("Consultations are held within ten days of a written request.",
        written.after(ten).orElseThrow().applyTo(amended).text().forReader("en"));
    assertTrue(twenty.after(ten).isEmpty());
  }

  @Test
  void languagesConflictEachByItself() {
    Words base = new Words(LocalizedText.in("en", "T"), LocalizedText.in("en", "in thirty days"));
    Words english = new Words(base.title(), LocalizedText.in("en", "in ten days"));
    Words russian = new Words(base.title(), new LocalizedText(Map.of("en", "in thirty days", "ru", "в течение тридцати дней")));
    Rewording first = Rewording.between(base, english);
    assertEquals(Map.of("en", "in ten days", "ru", "в течение тридцати дней"),
        Rewording.between(base, russian).after(first).orElseThrow().applyTo(english).text().texts());
  }

  private static Ruling ruling() {
    return new Ruling(LocalizedText.in("en", "It restores what was taken out."), speaker(KAZAKH).named(), NOW);
  }

  private static String refused(Runnable act) {
    return assertThrows(Rejection.class, act::run).code();
  }

  /** General Assembly, rule 71. */
  @Test
  void whatTheChairRulesOutOfOrderDropsOutOfTheOrderAndIsNotRejected() {
    Amendment amendment = amendment();
    amendment.order(1, List.of());
    AmendmentView ruledOut = amendment.ruleOut(ruling(), KAZAKH.person()).amendment();
    assertEquals(AmendmentStatus.OUT_OF_ORDER, ruledOut.status());
    assertEquals(Optional.of(ruling()), ruledOut.ruling());
    assertEquals(Optional.empty(), ruledOut.place());
    assertEquals(false, amendment.isRejected());
    assertEquals(Optional.empty(), amendment.decide(true, IN_THIS_ROUND));
    assertEquals("amendment-out-of-order", refused(() -> amendment.withdraw(SERBIAN)));
    assertEquals("amendment-out-of-order", refused(() -> amendment.ruleOut(ruling(), KAZAKH.person())));
  }

  @Test
  void aRulingThatIsTakenBackLeavesTheAmendmentAsItWas() {
    Amendment amendment = amendment();
    assertEquals("not-out-of-order", refused(() -> amendment.takeBackRuling(KAZAKH.person())));
    amendment.ruleOut(ruling(), KAZAKH.person());
    AmendmentView again = amendment.takeBackRuling(KAZAKH.person()).amendment();
    assertEquals(AmendmentStatus.TABLED, again.status());
    assertEquals(Optional.empty(), again.ruling());
  }

  /** Rule 81: that the body wants to vote on it is decided. */
  @Test
  void whatTheBodyReconsideredIsNotRuledOut() {
    Amendment amendment = amendment();
    amendment.decide(false, IN_THIS_ROUND);
    amendment.reopen();
    assertEquals("voted-before", refused(() -> amendment.ruleOut(ruling(), KAZAKH.person())));
  }

  /** Rule 81: "at the same session". */
  @Test
  void itKeepsInWhichRoundAVoteOnItDecidedItUntilThatIsReconsidered() {
    Amendment amendment = amendment();
    assertEquals(Optional.empty(), amendment.votedIn());
    amendment.decide(false, IN_THIS_ROUND);
    assertEquals(IN_THIS_ROUND, amendment.votedIn());
    amendment.reopen();
    assertEquals(Optional.empty(), amendment.votedIn());
    amendment.exclude(amendment(2, BASE.replace("thirty", "ten"), KAZAKH));
    assertEquals(Optional.empty(), amendment.votedIn(), "the vote was on another");
  }
}
