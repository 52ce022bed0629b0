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
 * text; those that stand are put together. It is the same of a provision and of an amendment to one, whose turn has to have come. For
 * {@code voting}, which has authorised and holds the ballot, within its transaction.
 */
@Stateless
public class DividedText {
  private DivisionRepository divisions;
  private ProvisionRepository provisions;
  private AmendmentRepository amendments;
  private Wholes wholes;
  private DecidedText text;
  private Folding folding;
  private SettledWords settled;
  private BeforeVoting beforeVoting;
  private Proceedings proceedings;
  private Clock clock;

  public DividedText() {}

  @Inject
  DividedText(DivisionRepository divisions, ProvisionRepository provisions, AmendmentRepository amendments, Wholes wholes, DecidedText text, Folding folding,
      SettledWords settled, BeforeVoting beforeVoting, Proceedings proceedings, Clock clock) {
    this.divisions = divisions;
    this.provisions = provisions;
    this.amendments = amendments;
    this.wholes = wholes;
    this.text = text;
    this.folding = folding;
    this.settled = settled;
    this.beforeVoting = beforeVoting;
    this.proceedings = proceedings;
    this.clock = clock;
  }

  /** A division, and the provision that it divides or to which the amendment was tabled that it divides. */
  public record Divided(DivisionView division, ProvisionView provision, Optional<AmendmentView> amendment) {
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
    Division division = divisions.find(home.division()).orElseThrow();
    return new Divided(wholes.view(division), provisions.find(home.provision()).orElseThrow().view(),
        division.amendment().map(id -> amendments.find(id).orElseThrow().view()));
  }

  /**
   * Before the motion is put to the vote. Amendments come first: one that is adopted changes the paragraphs, and what the body carried would lapse.
   * An amendment is divided when its own turn has come.
   *
   * @throws VotingBegun @throws DivisionSettled @throws OperativeNotDetermined @throws AmendmentsPending @throws OrderNotFixed @throws NotNext
   * @throws WordsMissing @throws AlreadyDecided @throws Unknown
   */
  public void putDivision(ConsultationId consultation, String id) {
    DivisionRepository.Home home = motion(consultation, id);
    Division division = lockInItsTurn(home);
    division.requirePending(wholes.current(division));
    division.requireDetermined();
  }

  private Division lockInItsTurn(DivisionRepository.Home home) {
    Provision provision = beforeVoting.put(home.provision());
    provision.requireDraft();
    Division division = divisions.find(home.division()).orElseThrow();
    Optional<Amendment> amendment = division.amendment().flatMap(amendments::find);
    if (amendment.isPresent()) {
      beforeVoting.requireTurn(amendment.get());
    } else {
      beforeVoting.requireNotRejected(provision);
      beforeVoting.requireTurn(provision);
      beforeVoting.requireAmended(provision.id());
    }
    return division;
  }

  /** Takes the result of the vote on the motion. */
  public void decidedDivision(ConsultationId consultation, String id, boolean adopted) {
    DivisionRepository.Home home = motion(consultation, id);
    provisions.lock(home.provision()).orElseThrow();
    Division division = divisions.find(id).orElseThrow();
    division.decide(wholes.current(division), adopted).ifPresent(proceedings::record);
  }

  /**
   * Before a part is put to the vote. Putting the first one, the chair states that nobody has objected to the division.
   *
   * @throws VotingBegun @throws DivisionContested @throws DivisionSettled @throws OperativeNotDetermined @throws PartNotNext
   * @throws AmendmentsPending @throws OrderNotFixed @throws NotNext @throws WordsMissing @throws AlreadyDecided @throws Unknown
   */
  public void putPart(ConsultationId consultation, String id) {
    Division division = lockInItsTurn(ofPart(consultation, id));
    division.put(wholes.current(division), id).ifPresent(proceedings::record);
  }

  /**
   * Takes the result of the vote on a part. After the last one, what was rejected falls out of the text, or of the amendment; where nothing
   * operative is left the whole is rejected.
   */
  public void decidedPart(ConsultationId consultation, String id, boolean adopted) {
    DivisionRepository.Home home = ofPart(consultation, id);
    Provision provision = provisions.lock(home.provision()).orElseThrow();
    Division division = divisions.find(home.division()).orElseThrow();
    Optional<PartDecided> decided = division.decide(wholes.current(division), id, adopted);
    decided.ifPresent(proceedings::record);
    if (decided.isPresent() && division.areAllVoted()) {
      division.amendment().flatMap(amendments::find).ifPresentOrElse(amendment -> putTogether(amendment, division), () -> putTogether(provision, division));
    }
  }

  /**
   * Ids of what is voted on while a provision, or an amendment to it, is divided: motions that were carried, their parts and the whole. None
   * where nothing is divided, the whole was decided, or the text is not before the body any more.
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<String> underVote(String provision) {
    return divisions.isAnyCarried(provision) && provisions.find(provision).orElseThrow().isDraft()
        ? divisions.all(provision).stream().filter(this::isUnderVote).flatMap(Division::votedOn).distinct().toList() : List.of();
  }

  private boolean isUnderVote(Division division) {
    return division.isUnderVote(wholes.current(division));
  }

  /** Where the body decides by consensus alone, one that finds none on a part ends the division; an amendment is rejected, as it would be undivided. */
  public void partWithoutConsensus(ConsultationId consultation, String id) {
    DivisionRepository.Home home = ofPart(consultation, id);
    Provision provision = provisions.lock(home.provision()).orElseThrow();
    Division division = divisions.find(home.division()).orElseThrow();
    division.amendment().ifPresentOrElse(amendment -> text.settledAmendment(consultation, amendment, false), () -> breakOff(provision, division));
  }

  /** The same of the whole of a text whose parts were voted on. */
  public void wholeWithoutConsensus(ConsultationId consultation, String id) {
    Provision provision = provisions.lock(id).filter(found -> found.consultation().equals(consultation)).orElseThrow(() -> new Unknown("provision"));
    divisions.of(id).stream().filter(this::isUnderVote).forEach(division -> breakOff(provision, division));
  }

  /** Voting on a divided text goes on within its round (General Assembly, rule 88): what waits for votes on its parts then is divided no more. */
  public void roundEnds(ConsultationId consultation) {
    divisions.carried(consultation).forEach(home -> {
      Provision provision = provisions.lock(home.provision()).orElseThrow();
      divisions.find(home.division()).filter(this::isUnderVote).ifPresent(division -> breakOff(provision, division));
    });
  }

  private void breakOff(Provision provision, Division division) {
    boolean fell = division.areAllVoted() && !division.fallen().isEmpty();
    DivisionEnded ended = division.breakOff(wholes.current(division));
    if (fell) {
      ProvisionRestored restored = provision.restore(provisions.version(provision.id(), division.version()).orElseThrow().words());
      provisions.add(provision.current(Optional.empty(), "", clock.instant()));
      proceedings.record(restored);
    }
    proceedings.record(ended);
  }

  private void putTogether(Provision provision, Division division) {
    Set<Integer> fallen = division.fallen();
    if (division.leavesNothingOperative()) {
      division.end(provision.version());
      provision.decide(provision.version(), false, Optional.empty()).ifPresent(proceedings::record);
    } else if (!fallen.isEmpty()) {
      Words whole = provision.words();
      ProvisionDivided divided = provision.divide(new Words(whole.title(), Paragraphs.only(whole.text(), paragraph -> !fallen.contains(paragraph))));
      provisions.add(provision.current(Optional.empty(), "", clock.instant()));
      proceedings.record(divided);
    }
  }

  private void putTogether(Amendment amendment, Division division) {
    if (division.leavesNothingOperative()) {
      text.settledAmendment(amendment.consultation(), amendment.id(), false);
    } else if (!division.fallen().isEmpty()) {
      amendment.divide(wholes.of(amendment).changes().without(division.fallen()), wholes.base(amendment));
      folding.mark(amendment);
      proceedings.record(new AmendmentDivided(amendment.consultation(), amendment.view()));
      settleWithEqual(amendment, division);
    }
  }

  /**
   * Words that stand in the text already are adopted. Dropping a part is no way round reconsideration (General Assembly, rule 81), nor round a
   * ruling (rule 71).
   */
  private void settleWithEqual(Amendment amendment, Division division) {
    Provision provision = provisions.find(amendment.provision()).orElseThrow();
    Words standing = folding.result(amendment, provision);
    boolean stands = standing.equals(provision.words());
    if (stands || settled.rejected(standing, provision).isPresent()) {
      text.settledAmendment(amendment.consultation(), amendment.id(), stands);
      return;
    }
    settled.ruledOut(standing, provision).flatMap(equal -> amendment.ruleOutWith(equal, clock.instant())).ifPresent(ruledOut -> {
      division.end(amendment.version());
      proceedings.record(ruledOut);
    });
  }

  private DivisionRepository.Home motion(ConsultationId consultation, String id) {
    return divisions.homeOf(id).filter(home -> home.consultation().equals(consultation)).orElseThrow(() -> new Unknown("division"));
  }

  private DivisionRepository.Home ofPart(ConsultationId consultation, String id) {
    return divisions.homeOfPart(id).filter(home -> home.consultation().equals(consultation)).orElseThrow(() -> new Unknown("division"));
  }
}
