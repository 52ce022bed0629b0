package org.parley.provision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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

/** Division (procedure, section 5, row 4; General Assembly, rule 89) and withdrawal (row 6; rule 80), from the motion to the text. */
class DivisionTest {
  private static final ConsultationId FORUM = new ConsultationId("forum");
  private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");
  private static final Member KAZAKH = member("kz");
  private static final Member SERBIAN = member("rs");
  private static final PersonId CHAIR = new PersonId("chair");
  private static final String BASE = "Recalling what was agreed,\n\nFirst.\n\nSecond.\nThird.";

  private static Member member(String delegation) {
    return new Member(new PersonId("p-" + delegation), delegation, FORUM, Role.HEAD, Optional.of(new DelegationId(delegation)), Optional.of(Standing.PARTICIPANT));
  }

  private static Speaker speaker(Member member) {
    return new Speaker(member.person(), member.name(), member.role(),
        member.delegation().map(id -> new DelegationView.Named(id, id.value().toUpperCase(), LocalizedText.in("en", id.value()))));
  }

  private static Provision provision(Map<String, String> text) {
    Words words = new Words(LocalizedText.in("en", "Consultations"), new LocalizedText(text));
    return new Provision("p", FORUM, Optional.empty(), 1, words, speaker(KAZAKH), NOW);
  }

  private static Division undetermined(int preamble, List<List<Integer>> parts) {
    AtomicInteger ids = new AtomicInteger();
    return new Division(() -> "id" + ids.getAndIncrement(), WholeProvision.of(provision(Map.of("en", BASE))), 1, new Division.Motion(parts, preamble),
        speaker(SERBIAN), NOW);
  }

  private static Division moved(int preamble, List<List<Integer>> parts) {
    Division division = undetermined(preamble, parts);
    division.determine(1, preamble, CHAIR).orElseThrow();
    return division;
  }

  private static Division moved(Integer... paragraphs) {
    return moved(1, Arrays.stream(paragraphs).map(List::of).toList());
  }

  private static String refused(Runnable act) {
    return assertThrows(Rejection.class, act::run).code();
  }

  private static DivisionStatus status(Division division) {
    return division.view(1).status();
  }

  private static void vote(Division division, int part, boolean adopted) {
    division.put(1, "id" + part);
    division.decide(1, "id" + part, adopted).orElseThrow();
  }

  @Test
  void aPartHasTheSameParagraphsInEveryLanguage() {
    Division division = new Division(() -> "id", WholeProvision.of(provision(Map.of("en", "One.\n\nTwo.\n\nThree.\n", "ru", "Один.\nДва.\nТри."))), 1,
        new Division.Motion(List.of(List.of(2, 3)), 0), speaker(SERBIAN), NOW);
    assertEquals(Map.of("en", "Two.\n\nThree.", "ru", "Два.\nТри."), division.view(1).parts().get(0).text().texts());
    assertEquals("paragraphs-differ", refused(() -> new Division(() -> "id", WholeProvision.of(provision(Map.of("en", "One.\nTwo.", "ru", "Один."))), 1,
        new Division.Motion(List.of(List.of(1)), 0), speaker(SERBIAN), NOW)));
  }

  @Test
  void partsAreNamedInTheOrderOfTheTextAndDivideIt() {
    for (List<List<Integer>> wrong : List.of(List.<List<Integer>>of(), List.of(List.<Integer>of()), List.of(List.of(0)), List.of(List.of(5)),
        List.of(List.of(2), List.of(2)), List.of(List.of(3), List.of(2)), List.of(List.of(1, 2, 3, 4)), List.of(Arrays.asList((Integer) null)))) {
      assertThrows(Invalid.class, () -> moved(0, wrong), wrong::toString);
    }
    assertThrows(Invalid.class, () -> moved(4, List.of(List.of(2))), "something has to be operative");
  }

  /** Rule 89: if objection is made to the request for division, the motion for division shall be voted upon. */
  @Test
  void whereSomebodyObjectsTheMotionIsVotedOnBeforeAnyPart() {
    Division division = moved(2, 3);
    assertEquals("RS", division.object(1, speaker(SERBIAN)).orElseThrow().division().objectedBy().orElseThrow().delegation().orElseThrow().code());
    assertTrue(division.object(1, speaker(KAZAKH)).isEmpty(), "one objection is enough");
    assertEquals("division-objected", refused(() -> division.put(1, "id1")));
    division.decide(1, true);
    assertTrue(division.isBeingVoted(1), "with the vote on the motion");
    assertFalse(division.isBeingVoted(2), "it lapsed with other words");
    assertTrue(division.put(1, "id1").isEmpty());
    Division other = moved(2);
    other.object(1, speaker(KAZAKH));
    other.decide(1, false);
    assertEquals(DivisionStatus.REJECTED, status(other));
    assertFalse(other.isBefore(1), "the whole is put to the vote undivided");
    assertTrue(other.wasRejected(1, List.of(List.of(2))));
    assertFalse(other.wasRejected(1, List.of(List.of(3))));
    assertEquals("division-settled", refused(() -> other.put(1, "id1")));
  }

  /** Rule 89: "if all operative parts": which these are, the chair determines before the first vote; what the mover said is a proposal. */
  @Test
  void theChairDeterminesWhatIsOperativeBeforeAnythingIsPut() {
    Division division = undetermined(1, List.of(List.of(2), List.of(3)));
    assertFalse(division.view(1).determined());
    assertEquals("operative-not-determined", refused(() -> division.put(1, "id1")));
    assertThrows(Invalid.class, () -> division.determine(1, 4, CHAIR), "something has to be operative");
    assertThrows(Invalid.class, () -> division.determine(1, -1, CHAIR));
    DivisionOperativeDetermined determined = division.determine(1, 3, CHAIR).orElseThrow();
    assertEquals(3, determined.division().preamble());
    assertTrue(determined.division().determined());
    assertTrue(division.determine(1, 3, CHAIR).isEmpty(), "said once");
    assertEquals(1, division.determine(1, 1, CHAIR).orElseThrow().division().preamble(), "until the vote the last word counts");
    division.put(1, "id1");
    assertEquals("division-settled", refused(() -> division.determine(1, 0, CHAIR)));
  }

  /** Putting the first part the chair states that nobody objected. */
  @Test
  void whereNobodyObjectsThePartsArePutInTheOrderOfTheText() {
    Division division = moved(2, 4);
    assertTrue(division.isBefore(1));
    assertEquals("part-not-next", refused(() -> moved(2, 4).put(1, "id2")));
    assertEquals(DivisionStatus.CARRIED, division.put(1, "id1").orElseThrow().division().status());
    assertFalse(division.isBeingVoted(1), "the first vote may end without a result");
    division.decide(1, "id1", true);
    assertTrue(division.isBeingVoted(1));
    assertTrue(division.decide(1, "id1", false).isEmpty(), "decided is decided");
    vote(division, 2, true);
    assertTrue(division.areAllVoted());
    assertTrue(division.isBeingVoted(1), "until the whole was voted on");
    assertTrue(division.fallen().isEmpty());
    division.end(1);
    assertFalse(division.isBeingVoted(1));
  }

  /** Rule 89: those parts of the proposal which are approved shall then be put to the vote as a whole. */
  @Test
  void whatStandsIsPutTogetherWithoutTheRejectedParts() {
    Division division = moved(2, 4);
    vote(division, 1, false);
    vote(division, 2, true);
    assertFalse(division.leavesNothingOperative());
    assertEquals("Recalling what was agreed,\n\nSecond.\nThird.",
        Paragraphs.only(LocalizedText.in("en", BASE), paragraph -> !division.fallen().contains(paragraph)).forReader("en"));
  }

  /** Rule 89: if all operative parts of the proposal have been rejected, it shall be considered to have been rejected as a whole. */
  @Test
  void whereAllOperativePartsAreRejectedTheWholeIs() {
    Division division = moved(1, List.of(List.of(2, 3), List.of(4)));
    vote(division, 1, false);
    vote(division, 2, false);
    assertTrue(division.leavesNothingOperative(), "the preamble decides nothing");
    Division preambular = moved(0, List.of(List.of(2, 3), List.of(4)));
    vote(preambular, 1, false);
    vote(preambular, 2, false);
    assertFalse(preambular.leavesNothingOperative(), "the first paragraph is operative and was not voted on");
  }

  @Test
  void aMotionLapsesWithTheWordsThatItDivides() {
    Division division = moved(2);
    assertEquals(DivisionStatus.LAPSED, division.view(2).status());
    assertFalse(division.isBefore(2));
    assertEquals("division-settled", refused(() -> division.object(2, speaker(KAZAKH))));
    assertEquals("division-settled", refused(() -> division.put(2, "id1")));
    assertTrue(division.decide(2, true).isEmpty());
    division.put(1, "id1");
    assertTrue(division.decide(2, "id1", false).isEmpty(), "of other words nothing falls");
  }

  /** Rule 80: by its proposer, before voting on it has commenced. */
  @Test
  void whoMovedItWithdrawsItUntilItIsVotedOn() {
    Division division = moved(2);
    assertEquals("not-sponsor", refused(() -> division.withdraw(1, KAZAKH)));
    division.withdraw(1, SERBIAN);
    assertEquals(DivisionStatus.WITHDRAWN, status(division));
    Division carried = moved(2);
    carried.decide(1, true);
    assertEquals("division-settled", refused(() -> carried.withdraw(1, SERBIAN)));
  }

  /** Procedure, section 5, row 5; rule 91. */
  @Test
  void competingProposalsAreVotedOnInTheirOrderAndTheNextMayBeSetAsideAfterAVote() {
    Provision first = provision(Map.of("en", BASE));
    Provision second = provision(Map.of("en", BASE));
    Provision alone = provision(Map.of("en", BASE));
    first.compete("question", 1);
    second.compete("question", 2);
    LocalizedText reason = LocalizedText.in("en", "The first settles it.");
    first.requireTurn(List.of());
    assertEquals("proposal-not-next", refused(() -> second.requireTurn(List.of(first))));
    assertEquals("proposal-not-next", refused(() -> second.setAside(reason, List.of(first), KAZAKH.person())));
    assertEquals("nothing-voted-before", refused(() -> alone.setAside(reason, List.of(), KAZAKH.person())));
    first.decide(1, true, Optional.of("r1"));
    second.requireTurn(List.of(first));
    ProvisionView aside = second.setAside(reason, List.of(first), KAZAKH.person()).provision();
    assertEquals(ProvisionStatus.NOT_PUT, aside.status());
    assertEquals(Optional.of(reason), aside.notPutReason());
    assertEquals("provision-not-put", refused(second::requireDraft));
    assertEquals("not-decided", refused(second::requireDecided));
    assertEquals("not-withdrawn", refused(() -> second.takeUp(speaker(SERBIAN))));
  }

  /** Rule 91: a proposal that was withdrawn before a vote settles nothing. */
  @Test
  void withdrawingAProposalIsNoVoteOnIt() {
    Provision first = provision(Map.of("en", BASE));
    Provision second = provision(Map.of("en", BASE));
    first.compete("question", 1);
    second.compete("question", 2);
    first.withdraw(KAZAKH, false);
    second.requireTurn(List.of(first));
    assertEquals("nothing-voted-before", refused(() -> second.setAside(LocalizedText.in("en", "Why."), List.of(first), KAZAKH.person())));
  }

  /** Procedure, section 5, row 6; rule 80. */
  @Test
  void theSponsorWithdrawsAProvisionWhileUnamendedAndAnotherDelegationTakesItUp() {
    Provision provision = provision(Map.of("en", BASE));
    assertEquals("not-sponsor", refused(() -> provision.withdraw(SERBIAN, false)));
    assertEquals("provision-amended", refused(() -> provision.withdraw(KAZAKH, true)));
    assertEquals("not-withdrawn", refused(() -> provision.takeUp(speaker(SERBIAN))));
    assertEquals(ProvisionStatus.WITHDRAWN, provision.withdraw(KAZAKH, false).provision().status());
    assertEquals("provision-withdrawn", refused(provision::requireDraft));
    assertEquals("not-decided", refused(provision::requireDecided));
    ProvisionView taken = provision.takeUp(speaker(SERBIAN)).provision();
    assertEquals(ProvisionStatus.DRAFT, taken.status());
    assertEquals("RS", taken.tabledBy().delegation().orElseThrow().code());
  }
}
