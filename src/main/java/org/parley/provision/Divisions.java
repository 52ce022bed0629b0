package org.parley.provision;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.consultation.Consultations;
import org.parley.consultation.Delegations;
import org.parley.consultation.Speaker;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.identity.Member;
import org.parley.shared.Ids;
import org.parley.shared.Invalid;
import org.parley.shared.LocalizedText;
import org.parley.shared.Proceedings;
import org.parley.shared.Unknown;

/**
 * Motions for division (General Assembly, rule 89): delegations move them, object, withdraw; the chair determines what is operative. What
 * becomes of them by vote is {@link DividedText}'s.
 */
@Stateless
public class Divisions {
  private static final int MOST = 50;
  private static final LocalizedText UNTITLED = new LocalizedText(Map.of());

  private DivisionRepository divisions;
  private AmendmentRepository amendments;
  private BeforeVoting beforeVoting;
  private Tabling tabling;
  private Consultations consultations;
  private Delegations delegations;
  private Admission admission;
  private Wholes wholes;
  private Proceedings proceedings;
  private Clock clock;

  public Divisions() {}

  @Inject
  Divisions(DivisionRepository divisions, AmendmentRepository amendments, BeforeVoting beforeVoting, Tabling tabling,
      Consultations consultations, Delegations delegations, Admission admission, Wholes wholes, Proceedings proceedings, Clock clock) {
    this.divisions = divisions;
    this.amendments = amendments;
    this.beforeVoting = beforeVoting;
    this.tabling = tabling;
    this.consultations = consultations;
    this.delegations = delegations;
    this.admission = admission;
    this.wholes = wholes;
    this.proceedings = proceedings;
    this.clock = clock;
  }

  /**
   * What is moved.
   *
   * @param parts each the numbers of its paragraphs in the current version, or of the changes of an amendment, from 1, in the order of the text;
   *     at most 50
   * @param preamble so many paragraphs at the head are no operative ones, as the mover sees it; none where it is left out, and none of an
   *     amendment
   */
  @Schema(name = "DivisionDraft", requiredProperties = "parts")
  public record Draft(List<List<Integer>> parts, Integer preamble) {}

  /**
   * Of a provision.
   *
   * @throws VotingBegun @throws DivisionMovedAlready @throws DivisionSettled @throws ParagraphsDiffer @throws AlreadyDecided
   * @throws NotForOrganisations @throws NotSeated @throws Invalid
   */
  public DivisionView move(Caller caller, String provisionId, Draft draft) {
    Member member = tabling(admission.toProvision(caller, provisionId, Action.MOVE_DIVISION));
    Provision provision = beforeVoting.change(provisionId);
    provision.requireDraft();
    return move(WholeProvision.of(provision), divisions.of(provisionId), draft, member);
  }

  /** Of an amendment; otherwise as {@link #move(Caller, String, Draft)}. @throws AmendmentSettled */
  public DivisionView moveOfAmendment(Caller caller, String amendmentId, Draft draft) {
    Member member = tabling(admission.toAmendment(caller, amendmentId, Action.MOVE_DIVISION));
    Provision provision = beforeVoting.change(amendments.homeOf(amendmentId).orElseThrow().provision());
    provision.requireDraft();
    Amendment amendment = amendments.find(amendmentId).orElseThrow();
    amendment.requireTabled();
    return move(wholes.of(amendment), divisions.ofAmendment(provision.id(), amendmentId), draft, member);
  }

  private DivisionView move(Whole whole, List<Division> moved, Draft draft, Member member) {
    if (moved.stream().anyMatch(one -> one.isBefore(whole.version()))) {
      throw new DivisionMovedAlready();
    }
    if (moved.stream().anyMatch(one -> one.wasRejected(whole.version(), draft.parts()))) {
      throw new DivisionSettled(DivisionStatus.REJECTED);
    }
    if (moved.size() >= MOST) {
      throw new Invalid("parts", "too-many");
    }
    Speaker speaker = delegations.speaker(member);
    Division.Motion motion = new Division.Motion(draft.parts(), Optional.ofNullable(draft.preamble()).orElse(0));
    Division division = new Division(Ids::next, whole, divisions.all(whole.provision()).size() + 1, motion, speaker, clock.instant());
    divisions.add(division);
    proceedings.record(division.moved());
    return division.view(whole.version());
  }

  /** Has the motion put to the vote; who objects after another changes nothing. @throws VotingBegun @throws AlreadyDecided @throws DivisionSettled @throws NotForOrganisations */
  public DivisionView object(Caller caller, String id) {
    Member member = tabling(admission.toDivision(caller, id, Action.MOVE_DIVISION));
    Division division = lockBeforeItsVotes(id);
    division.object(wholes.current(division), delegations.speaker(member)).ifPresent(proceedings::record);
    return wholes.view(division);
  }

  /** @throws VotingBegun @throws AlreadyDecided @throws DivisionSettled @throws NotSponsor */
  public DivisionView withdraw(Caller caller, String id) {
    Member member = admission.toDivision(caller, id, Action.MOVE_DIVISION);
    Division division = lockBeforeItsVotes(id);
    proceedings.record(division.withdraw(wholes.current(division), member));
    return wholes.view(division);
  }

  /** What the chair determines. @param preamble so many paragraphs at the head are no operative ones; as was moved where it is left out */
  @Schema(name = "OperativeParagraphs")
  public record Operative(Integer preamble) {}

  /** Before the first vote on it or its parts. @throws VotingBegun @throws AlreadyDecided @throws DivisionSettled @throws Invalid if nothing would be operative */
  public DivisionView determine(Caller caller, String id, Operative operative) {
    Member chair = admission.toDivision(caller, id, Action.ORDER_VOTING);
    Division division = lockBeforeItsVotes(id);
    int preamble = Optional.ofNullable(operative.preamble()).orElse(division.preamble());
    division.determine(wholes.current(division), preamble, chair.person()).ifPresent(proceedings::record);
    return wholes.view(division);
  }

  private Division lockBeforeItsVotes(String id) {
    beforeVoting.change(divisions.homeOf(id).orElseThrow().provision()).requireDraft();
    return divisions.find(id).orElseThrow();
  }

  /** Of a provision and its amendments, in the order moved. @throws Unknown */
  public List<DivisionView> list(Caller caller, String provisionId) {
    admission.toSeeProvision(caller, provisionId);
    return list(provisionId);
  }

  /** Of an amendment, in the order moved. @throws Unknown */
  public List<DivisionView> listOfAmendment(Caller caller, String amendmentId) {
    String provision = admission.toSeeAmendment(caller, amendmentId).provision();
    return divisions.ofAmendment(provision, amendmentId).stream().map(wholes::view).toList();
  }

  /** The changes that an amendment makes, which may be voted on separately, in the order of the text. @throws ParagraphsDiffer @throws Unknown */
  public List<ChangeView> changes(Caller caller, String amendmentId) {
    admission.toSeeAmendment(caller, amendmentId);
    return wholes.of(amendments.find(amendmentId).orElseThrow()).changes().views();
  }

  /**
   * What a part of an amendment changes, word by word; of a part of a provision, its words.
   *
   * @param part id of a part of a division
   * @param language the first of the consultation where it is left out
   * @throws Unknown @throws Invalid if it has no words in that language
   */
  public RedlineView redline(Caller caller, String part, Optional<String> language) {
    DivisionRepository.Home home = admission.toSeeDivision(caller, part);
    DivisionView division = wholes.view(divisions.find(home.division()).orElseThrow());
    DivisionView.Part shown = division.parts().stream().filter(one -> one.id().equals(part)).findFirst().orElseThrow(() -> new Unknown("part"));
    String wanted = language.orElseGet(() -> consultations.find(home.consultation()).firstLanguage());
    return RedlineView.between(division.version(), new Words(UNTITLED, shown.replaces().orElse(shown.text())), new Words(UNTITLED, shown.text()), wanted);
  }

  /** As {@link #list(Caller, String)}; for modules that have authorised. */
  public List<DivisionView> list(String provisionId) {
    return divisions.all(provisionId).stream().map(wholes::view).toList();
  }

  /** @param id of a division or of a part of one @throws Unknown if there is none that the caller may know of */
  public DivisionView show(Caller caller, String id) {
    DivisionRepository.Home home = admission.toSeeDivision(caller, id);
    return wholes.view(divisions.find(home.division()).orElseThrow());
  }

  private Member tabling(Member member) {
    tabling.require(member);
    return member;
  }
}
