package org.parley.provision;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.consultation.Delegations;
import org.parley.consultation.Speaker;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.identity.Member;
import org.parley.shared.Ids;
import org.parley.shared.Invalid;
import org.parley.shared.Proceedings;
import org.parley.shared.Unknown;

/** Motions for division (General Assembly, rule 89): delegations move them, object, withdraw; the chair determines what is operative. What becomes of them by vote is {@link DividedText}'s. */
@Stateless
public class Divisions {
  private static final int MOST = 50;

  private DivisionRepository divisions;
  private ProvisionRepository provisions;
  private AmendmentRepository amendments;
  private BeforeVoting beforeVoting;
  private Tabling tabling;
  private Delegations delegations;
  private Admission admission;
  private Proceedings proceedings;
  private Clock clock;

  public Divisions() {}

  @Inject
  Divisions(DivisionRepository divisions, ProvisionRepository provisions, AmendmentRepository amendments, BeforeVoting beforeVoting, Tabling tabling,
      Delegations delegations, Admission admission, Proceedings proceedings, Clock clock) {
    this.divisions = divisions;
    this.provisions = provisions;
    this.amendments = amendments;
    this.beforeVoting = beforeVoting;
    this.tabling = tabling;
    this.delegations = delegations;
    this.admission = admission;
    this.proceedings = proceedings;
    this.clock = clock;
  }

  /**
   * What is moved.
   *
   * @param parts each the numbers of its paragraphs in the current version, from 1, in the order of the text; at most 50
   * @param preamble so many paragraphs at the head are no operative ones, as the mover sees it; none where it is left out
   */
  @Schema(name = "DivisionDraft", requiredProperties = "parts")
  public record Draft(List<List<Integer>> parts, Integer preamble) {}

  /** @throws AmendmentNotDivided @throws VotingBegun @throws DivisionMovedAlready @throws DivisionSettled @throws ParagraphsDiffer @throws AlreadyDecided @throws NotForOrganisations @throws Invalid */
  public DivisionView move(Caller caller, String provisionId, Draft draft) {
    refuseForAmendments(caller, provisionId);
    Member member = tabling(admission.toProvision(caller, provisionId, Action.MOVE_DIVISION));
    Provision provision = beforeVoting.change(provisionId);
    provision.requireDraft();
    List<Division> moved = divisions.of(provisionId);
    if (moved.stream().anyMatch(one -> one.isBefore(provision.version()))) {
      throw new DivisionMovedAlready();
    }
    if (moved.stream().anyMatch(one -> one.wasRejected(provision.version(), draft.parts()))) {
      throw new DivisionSettled(DivisionStatus.REJECTED);
    }
    if (moved.size() >= MOST) {
      throw new Invalid("parts", "too-many");
    }
    Speaker speaker = delegations.speaker(member);
    Division.Motion motion = new Division.Motion(draft.parts(), Optional.ofNullable(draft.preamble()).orElse(0));
    Division division = new Division(Ids::next, provision, moved.size() + 1, motion, speaker, clock.instant());
    divisions.add(division);
    proceedings.record(division.moved());
    return division.view(provision.version());
  }

  /** Rule 89 knows the division of an amendment, too; whoever looks for it here is told what to do instead. */
  private void refuseForAmendments(Caller caller, String id) {
    caller.requirePerson();
    amendments.find(id).ifPresent(amendment -> {
      admission.toAmendment(caller, id, Action.MOVE_DIVISION);
      throw new AmendmentNotDivided(amendment.number());
    });
  }

  /** Has the motion put to the vote; who objects after another changes nothing. @throws VotingBegun @throws DivisionSettled @throws NotForOrganisations */
  public DivisionView object(Caller caller, String id) {
    Member member = tabling(admission.toDivision(caller, id, Action.MOVE_DIVISION));
    Provision provision = beforeVoting.change(divisions.homeOf(id).orElseThrow().provision());
    Division division = divisions.find(id).orElseThrow();
    division.object(provision.version(), delegations.speaker(member)).ifPresent(proceedings::record);
    return division.view(provision.version());
  }

  /** @throws VotingBegun @throws DivisionSettled @throws NotSponsor */
  public DivisionView withdraw(Caller caller, String id) {
    Member member = tabling(admission.toDivision(caller, id, Action.MOVE_DIVISION));
    Provision provision = beforeVoting.change(divisions.homeOf(id).orElseThrow().provision());
    Division division = divisions.find(id).orElseThrow();
    proceedings.record(division.withdraw(provision.version(), member));
    return division.view(provision.version());
  }

  /** What the chair determines. @param preamble so many paragraphs at the head are no operative ones; as was moved where it is left out */
  @Schema(name = "OperativeParagraphs")
  public record Operative(Integer preamble) {}

  /** Before the first vote on it or its parts. @throws VotingBegun @throws DivisionSettled @throws Invalid if nothing would be operative */
  public DivisionView determine(Caller caller, String id, Operative operative) {
    Member chair = admission.toDivision(caller, id, Action.ORDER_VOTING);
    Provision provision = beforeVoting.change(divisions.homeOf(id).orElseThrow().provision());
    Division division = divisions.find(id).orElseThrow();
    int preamble = Optional.ofNullable(operative.preamble()).orElse(division.preamble());
    division.determine(provision.version(), preamble, chair.person()).ifPresent(proceedings::record);
    return division.view(provision.version());
  }

  /** In the order moved. @throws Unknown */
  public List<DivisionView> list(Caller caller, String provisionId) {
    admission.toSeeProvision(caller, provisionId);
    return list(provisionId);
  }

  /** As {@link #list(Caller, String)}; for modules that have authorised. */
  public List<DivisionView> list(String provisionId) {
    long current = provisions.find(provisionId).orElseThrow(() -> new Unknown("provision")).version();
    return divisions.of(provisionId).stream().map(one -> one.view(current)).toList();
  }

  /** @param id of a division or of a part of one @throws Unknown if there is none that the caller may know of */
  public DivisionView show(Caller caller, String id) {
    DivisionRepository.Home home = admission.toSeeDivision(caller, id);
    return divisions.find(home.division()).orElseThrow().view(provisions.find(home.provision()).orElseThrow().version());
  }

  private Member tabling(Member member) {
    tabling.require(member);
    return member;
  }
}
