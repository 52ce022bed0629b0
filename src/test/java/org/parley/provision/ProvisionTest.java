package org.parley.provision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.parley.shared.Json;
import org.parley.shared.LocalizedText;
import org.parley.shared.PersonId;
import org.parley.shared.Stale;

class ProvisionTest {
  private static final ConsultationId FORUM = new ConsultationId("forum");
  private static final Optional<String> IN_THIS_ROUND = Optional.of("r1");
  private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");
  private static final Member KAZAKH = member("p1", Role.EXPERT, "kz", Standing.PARTICIPANT);
  private static final Member COLLEAGUE = member("p2", Role.HEAD, "kz", Standing.PARTICIPANT);
  private static final Member SERBIAN = member("p3", Role.HEAD, "rs", Standing.PARTICIPANT);
  private static final Member CHAIR = new Member(new PersonId("p5"), "Chair", FORUM, Role.CHAIR, Optional.empty(), Optional.empty());

  private static Member member(String person, Role role, String delegation, Standing standing) {
    return new Member(new PersonId(person), person, FORUM, role, Optional.of(new DelegationId(delegation)), Optional.of(standing));
  }

  private static Speaker speaker(Member member) {
    return new Speaker(member.person(), member.name(), member.role(),
        member.delegation().map(id -> new DelegationView.Named(id, id.value().toUpperCase(), LocalizedText.in("en", id.value()))));
  }

  private static Words words(String text) {
    return new Words(LocalizedText.in("en", "Title"), LocalizedText.in("en", text));
  }

  private static Provision tabled(Member member, Optional<Provision> parent, int place) {
    return new Provision("id" + place, FORUM, parent, place, words("First."), speaker(member), NOW);
  }

  private static Provision tabled() {
    return tabled(KAZAKH, Optional.empty(), 1);
  }

  @Test
  void theFirstVersionIsOneAndADraft() {
    ProvisionView view = tabled().view();
    assertEquals(1, view.version());
    assertEquals(ProvisionStatus.DRAFT, view.status());
    assertEquals("KZ", view.tabledBy().delegation().orElseThrow().code());
  }

  @Test
  void theNumberIsThatOfTheParentAndThePlace() {
    Provision second = tabled(KAZAKH, Optional.empty(), 2);
    Provision below = tabled(KAZAKH, Optional.of(second), 3);
    assertEquals("2", second.view().number());
    assertEquals("2.3", below.view().number());
    assertEquals("2.3.10", tabled(CHAIR, Optional.of(below), 10).view().number());
    assertEquals(2, below.depth());
  }

  @Test
  void theTreeIsInTheOrderOfItsNumbersNotOfTheirLetters() {
    Provision two = tabled(KAZAKH, Optional.empty(), 2);
    List<String> sorted = Stream.of(tabled(KAZAKH, Optional.empty(), 10), tabled(KAZAKH, Optional.of(two), 10), tabled(KAZAKH, Optional.of(two), 9), two,
        tabled(KAZAKH, Optional.empty(), 1)).map(Provision::view).sorted(ProvisionView.IN_TREE_ORDER).map(ProvisionView::number).toList();
    assertEquals(List.of("1", "2", "2.9", "2.10", "10"), sorted);
  }

  @Test
  void theChairTablesForNoDelegation() {
    assertTrue(tabled(CHAIR, Optional.empty(), 1).view().tabledBy().delegation().isEmpty());
  }

  /** The answer was lost, and the same comes again. */
  @Test
  void aVersionTellsWhoMadeItOfTheOneBefore() {
    Provision provision = tabled();
    assertFalse(provision.current(Optional.of(speaker(KAZAKH)), "", NOW).isMade(words("First."), "", 0, KAZAKH.person()), "of none nothing is made");
    provision.revise(words("Second."), 1, KAZAKH);
    ProvisionVersion second = provision.current(Optional.of(speaker(KAZAKH)), "Shorter", NOW);
    assertTrue(second.isMade(words("Second."), "Shorter", 1, KAZAKH.person()));
    assertFalse(second.isMade(words("Second."), "Shorter", 0, KAZAKH.person()));
    assertFalse(second.isMade(words("Second."), "Shorter", 1, COLLEAGUE.person()));
    assertFalse(second.isMade(words("Third."), "Shorter", 1, KAZAKH.person()));
    assertFalse(second.isMade(words("Second."), "Clearer", 1, KAZAKH.person()));
    assertFalse(provision.current(Optional.empty(), "Shorter", NOW).isMade(words("Second."), "Shorter", 1, KAZAKH.person()), "a vote made it");
  }

  @Test
  void anyMemberOfTheTablingDelegationRevises() {
    Provision provision = tabled();
    ProvisionRevised revised = provision.revise(words("Second."), 1, COLLEAGUE).orElseThrow();
    assertEquals(2, revised.provision().version());
    assertEquals(COLLEAGUE.person(), revised.by());
    assertEquals(KAZAKH.person(), revised.provision().tabledBy().person().id());
  }

  @Test
  void theChairRevisesWhatOthersTabled() {
    assertEquals(2, tabled().revise(words("Second."), 1, CHAIR).orElseThrow().provision().version());
  }

  @Test
  void anotherDelegationDoesNotRevise() {
    assertThrows(TabledByOthers.class, () -> tabled().revise(words("Second."), 1, SERBIAN));
    assertThrows(TabledByOthers.class, () -> tabled(CHAIR, Optional.empty(), 1).revise(words("Second."), 1, SERBIAN));
  }

  @Test
  void anEditOfAnOlderVersionIsStaleAndNamesTheCurrentOne() {
    Provision provision = tabled();
    provision.revise(words("Second."), 1, KAZAKH);
    assertEquals(2, assertThrows(Stale.class, () -> provision.revise(words("Third."), 1, KAZAKH)).current());
  }

  @Test
  void theSameWordsMakeNoNewVersion() {
    Provision provision = tabled();
    assertTrue(provision.revise(words("First."), 1, KAZAKH).isEmpty());
    assertEquals(1, provision.view().version());
  }

  @Test
  void whatWasDecidedIsNotRevised() {
    for (boolean adopted : new boolean[] {true, false}) {
      Provision provision = tabled();
      ProvisionView decided = provision.decide(1, adopted, IN_THIS_ROUND).orElseThrow().provision();
      assertEquals(adopted ? ProvisionStatus.ADOPTED : ProvisionStatus.REJECTED, decided.status());
      assertEquals(Optional.of(1L), decided.decidedVersion());
      assertEquals(1, decided.version());
      assertThrows(AlreadyDecided.class, () -> provision.revise(words("Second."), 1, KAZAKH));
    }
  }

  /** Nothing reaches this; were a vote ever to end on other words than it began on, it must not decide them. */
  @Test
  void nothingIsDecidedThatWasNotVotedOn() {
    for (boolean adopted : new boolean[] {true, false}) {
      Provision provision = tabled();
      provision.revise(words("Written while the vote ran."), 1, KAZAKH);
      assertThrows(IllegalStateException.class, () -> provision.decide(1, adopted, IN_THIS_ROUND));
      assertEquals(ProvisionStatus.DRAFT, provision.view().status());
    }
  }

  /** Procedure, section 5, row 7; General Assembly, rule 81. */
  @Test
  void whatIsReconsideredIsADraftAgainAndTheNewDecisionReplacesTheOldOne() {
    Provision provision = tabled();
    assertThrows(NotDecided.class, provision::reopen);
    provision.decide(1, true, IN_THIS_ROUND);
    assertEquals(ProvisionStatus.DRAFT, provision.reopen().provision().status());
    assertTrue(provision.view().decidedVersion().isEmpty());
    assertEquals(Optional.empty(), provision.votedIn());
    provision.revise(words("Second."), 1, KAZAKH);
    ProvisionView view = provision.decide(2, false, IN_THIS_ROUND).orElseThrow().provision();
    assertEquals(ProvisionStatus.REJECTED, view.status());
    assertEquals(Optional.of(2L), view.decidedVersion());
    assertEquals(IN_THIS_ROUND, provision.votedIn());
  }

  @Test
  void aDecisionStands() {
    Provision provision = tabled();
    provision.decide(1, true, IN_THIS_ROUND);
    assertTrue(provision.decide(1, false, IN_THIS_ROUND).isEmpty());
    assertEquals(ProvisionStatus.ADOPTED, provision.view().status());
  }

  @Test
  void aTextIsRequiredAndBounded() {
    LocalizedText title = LocalizedText.in("en", "Title");
    assertThrows(Invalid.class, () -> Words.require(title, null, "en"));
    assertThrows(Invalid.class, () -> Words.require(LocalizedText.in("en", " "), title, "en"));
    assertThrows(Invalid.class, () -> Words.require(LocalizedText.in("en", "t".repeat(301)), title, "en"));
    assertThrows(Invalid.class, () -> Words.require(title, LocalizedText.in("en", "t".repeat(50_001)), "en"));
    assertThrows(Invalid.class, () -> Words.require(title, LocalizedText.in("english!", "x"), "en"));
  }

  @Test
  void aLanguageLeftBlankIsLeftOut() {
    assertEquals(LocalizedText.in("ru", "Да"), Words.require(LocalizedText.in("en", "T"), new LocalizedText(Map.of("ru", "Да", "en", " ")), "en").text());
  }

  @Test
  void aPlainTextIsInTheConsultationsFirstLanguage() {
    assertEquals(LocalizedText.in("ru", "Текст"), Words.require(LocalizedText.of("Имя"), LocalizedText.of("Текст"), "ru").text());
  }

  @Test
  void whoTabledItIsKeptAsThen() {
    Speaker speaker = speaker(KAZAKH);
    assertEquals(speaker, Json.read(Json.write(speaker), Speaker.class));
    assertEquals(speaker(CHAIR), Json.read(Json.write(speaker(CHAIR)), Speaker.class));
  }
}
