package org.parley.provision;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.shared.ConsultationId;
import org.parley.shared.Proceedings;
import org.parley.shared.Unknown;

/**
 * What becomes of a division by vote (General Assembly, rule 89): the motion where somebody objected, then the parts in the order of the
 * text; those that stand are put together. For {@code voting}, which has authorised and holds the ballot, within its transaction.
 */
@Stateless
public class DividedText {
  private DivisionRepository divisions;
  private ProvisionRepository provisions;
  private BeforeVoting beforeVoting;
  private Proceedings proceedings;
  private Clock clock;

  public DividedText() {}

  @Inject
  DividedText(DivisionRepository divisions, ProvisionRepository provisions, BeforeVoting beforeVoting, Proceedings proceedings, Clock clock) {
    this.divisions = divisions;
    this.provisions = provisions;
    this.beforeVoting = beforeVoting;
    this.proceedings = proceedings;
    this.clock = clock;
  }

  /** A division, and the provision that it divides. */
  public record Divided(DivisionView division, ProvisionView provision) {
    /** @throws java.util.NoSuchElementException if it is none of its parts */
    public DivisionView.Part part(String id) {
      return division.parts().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
  }

  /** @throws Unknown if the consultation has none */
  public Divided division(ConsultationId consultation, String id) {
    return divided(motion(consultation, id));
  }

  /** The division to which a part belongs. @throws Unknown if the consultation has none */
  public Divided part(ConsultationId consultation, String id) {
    return divided(ofPart(consultation, id));
  }

  private Divided divided(DivisionRepository.Home home) {
    Provision provision = provisions.find(home.provision()).orElseThrow();
    return new Divided(divisions.find(home.division()).orElseThrow().view(provision.version()), provision.view());
  }

  /**
   * Before the motion is put to the vote. Amendments come first: one that is adopted changes the paragraphs, and what the body carried would lapse.
   *
   * @throws VotingBegun @throws DivisionSettled @throws OperativeNotDetermined @throws AmendmentsPending @throws WordsMissing @throws AlreadyDecided
   * @throws Unknown
   */
  public void putDivision(ConsultationId consultation, String id) {
    DivisionRepository.Home home = motion(consultation, id);
    Provision provision = beforeVoting.put(home.provision());
    provision.requireDraft();
    beforeVoting.requireTurn(provision);
    beforeVoting.requireAmended(provision.id());
    Division division = divisions.find(id).orElseThrow();
    division.requirePending(provision.version());
    division.requireDetermined();
  }

  /** Takes the result of the vote on the motion. */
  public void decidedDivision(ConsultationId consultation, String id, boolean adopted) {
    DivisionRepository.Home home = motion(consultation, id);
    Provision provision = provisions.lock(home.provision()).orElseThrow();
    divisions.find(id).orElseThrow().decide(provision.version(), adopted).ifPresent(proceedings::record);
  }

  /**
   * Before a part is put to the vote. Putting the first one, the chair states that nobody has objected to the division.
   *
   * @throws VotingBegun @throws DivisionContested @throws DivisionSettled @throws OperativeNotDetermined @throws PartNotNext
   * @throws AmendmentsPending @throws WordsMissing @throws AlreadyDecided @throws Unknown
   */
  public void putPart(ConsultationId consultation, String id) {
    DivisionRepository.Home home = ofPart(consultation, id);
    Provision provision = beforeVoting.put(home.provision());
    provision.requireDraft();
    beforeVoting.requireTurn(provision);
    beforeVoting.requireAmended(home.provision());
    divisions.find(home.division()).orElseThrow().put(provision.version(), id).ifPresent(proceedings::record);
  }

  /**
   * Takes the result of the vote on a part. After the last one, what was rejected falls out of the text; where nothing operative is left
   * the whole is rejected.
   */
  public void decidedPart(ConsultationId consultation, String id, boolean adopted) {
    DivisionRepository.Home home = ofPart(consultation, id);
    Provision provision = provisions.lock(home.provision()).orElseThrow();
    Division division = divisions.find(home.division()).orElseThrow();
    Optional<PartDecided> decided = division.decide(provision.version(), id, adopted);
    decided.ifPresent(proceedings::record);
    if (decided.isPresent() && division.areAllVoted()) {
      putTogether(provision, division);
    }
  }

  /**
   * Ids of what is voted on while a provision, divided, is voted on: motions that were carried, their parts and the whole. None where it is
   * not divided, or the whole was decided.
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<String> underVote(String provision) {
    return divisions.isAnyCarried(provision) ? divisions.of(provision).stream().filter(this::isUnderVote).flatMap(Division::votedOn).distinct().toList() : List.of();
  }

  private boolean isUnderVote(Division division) {
    return division.isUnderVote(provisions.find(division.provision()).orElseThrow().version());
  }

  private void putTogether(Provision provision, Division division) {
    Set<Integer> fallen = division.fallen();
    if (division.leavesNothingOperative()) {
      division.end();
      provision.decide(provision.version(), false).ifPresent(proceedings::record);
    } else if (!fallen.isEmpty()) {
      Words whole = provision.words();
      ProvisionDivided divided = provision.divide(new Words(whole.title(), Paragraphs.only(whole.text(), paragraph -> !fallen.contains(paragraph))));
      provisions.add(provision.current(Optional.empty(), "", clock.instant()));
      proceedings.record(divided);
    }
  }

  private DivisionRepository.Home motion(ConsultationId consultation, String id) {
    return divisions.homeOf(id).filter(home -> home.consultation().equals(consultation)).orElseThrow(() -> new Unknown("division"));
  }

  private DivisionRepository.Home ofPart(ConsultationId consultation, String id) {
    return divisions.homeOfPart(id).filter(home -> home.consultation().equals(consultation)).orElseThrow(() -> new Unknown("division"));
  }
}
