package org.parley.provision;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.parley.consultation.RoundView;
import org.parley.consultation.Rounds;
import org.parley.shared.ConsultationId;
import org.parley.shared.Proceedings;
import org.parley.shared.Unknown;

/**
 * What becomes of the text by vote: which question on it comes next, and what each result does. For {@code voting}, which has
 * authorised and holds the ballot, within its transaction.
 */
@Stateless
public class DecidedText {
  private ProvisionRepository provisions;
  private AmendmentRepository amendments;
  private DivisionRepository divisions;
  private BeforeVoting beforeVoting;
  private Folding folding;
  private Consequences consequences;
  private Rounds rounds;
  private Proceedings proceedings;
  private Clock clock;

  public DecidedText() {}

  @Inject
  DecidedText(ProvisionRepository provisions, AmendmentRepository amendments, DivisionRepository divisions, BeforeVoting beforeVoting,
      Folding folding, Consequences consequences, Rounds rounds, Proceedings proceedings, Clock clock) {
    this.provisions = provisions;
    this.amendments = amendments;
    this.divisions = divisions;
    this.beforeVoting = beforeVoting;
    this.folding = folding;
    this.consequences = consequences;
    this.rounds = rounds;
    this.proceedings = proceedings;
    this.clock = clock;
  }

  /** An amendment, and the provision to which it was tabled. */
  public record Amended(AmendmentView amendment, ProvisionView provision) {}

  /** @throws Unknown if the consultation has none */
  public Amended amendment(ConsultationId consultation, String id) {
    AmendmentRepository.Home home = home(consultation, id);
    return new Amended(amendments.find(id).orElseThrow().view(), provisions.find(home.provision()).orElseThrow().view());
  }

  /**
   * Before a provision is put to the vote: its amendments come first (General Assembly, rule 90), and its parts where it is divided (rule
   * 89); of competing proposals each waits for those before it (rule 91). Nobody changes it until the end of the transaction.
   *
   * @throws VotingBegun @throws AmendmentsPending @throws DivisionPending @throws ProposalNotNext @throws WordsMissing @throws AlreadyDecided @throws TextWithdrawn
   * @throws ProvisionRejectedBefore @throws PartRejectedBefore @throws AmendedTextRejectedBefore @throws TextOutOfOrder @throws Unknown
   */
  public void putProvision(ConsultationId consultation, String id) {
    Provision provision = lockBeforeVoting(consultation, id);
    provision.requireDraft();
    beforeVoting.requireNotRejected(provision);
    beforeVoting.requireTurn(provision);
    beforeVoting.requireAmended(id);
    if (divisions.of(id).stream().anyMatch(one -> one.isBefore(provision.version()))) {
      throw new DivisionPending();
    }
  }

  /**
   * Before an amendment is put to the vote: it is the next one in the order that the chair has fixed (General Assembly, rule 90), and its parts
   * were voted on where it is divided (rule 89).
   *
   * @throws VotingBegun @throws AmendmentSettled @throws OrderNotFixed @throws NotNext @throws DivisionPending @throws WordsMissing @throws AlreadyDecided
   */
  public void putAmendment(ConsultationId consultation, String id) {
    Provision provision = lockBeforeVoting(consultation, home(consultation, id).provision());
    provision.requireDraft();
    Amendment amendment = amendments.find(id).orElseThrow();
    beforeVoting.requireTurn(amendment);
    if (divisions.ofAmendment(provision.id(), id).stream().anyMatch(one -> one.isBefore(amendment.waiting()))) {
      throw new DivisionPending();
    }
  }

  /**
   * Before it is put to the vote whether a decision is reconsidered (General Assembly, rule 81).
   *
   * @throws VotingBegun @throws NotDecided @throws Unknown
   */
  public void putReconsideration(ConsultationId consultation, String id) {
    lockBeforeVoting(consultation, id).requireDecided();
  }

  /**
   * The same of an amendment that was rejected. It waits for its place then, and may change the text: not between votes on parts (General
   * Assembly, rule 88).
   *
   * @throws VotingBegun @throws AmendmentNotRejected @throws AlreadyDecided @throws WordsMissing @throws Unknown
   */
  public void putAmendmentReconsideration(ConsultationId consultation, String id) {
    Provision provision = lockBeforeVoting(consultation, home(consultation, id).provision());
    beforeVoting.requireUndivided(provision.id());
    beforeVoting.requireWords(provision.id());
    provision.requireDraft();
    amendments.find(id).orElseThrow().requireRejected();
  }

  /** An amendment that was rejected waits for its vote again, unless another has put its words into the text; or stays rejected. */
  public void decidedAmendmentReconsideration(ConsultationId consultation, String id, boolean adopted) {
    Provision provision = lock(consultation, home(consultation, id).provision());
    if (adopted) {
      Amendment amendment = amendments.find(id).orElseThrow();
      folding.mark(amendment);
      proceedings.record(amendment.reopen());
      consequences.ofReturn(amendment, provision);
    }
  }

  /** What was decided is open again, or stands. */
  public void decidedReconsideration(ConsultationId consultation, String id, boolean adopted) {
    Provision provision = lock(consultation, id);
    if (adopted) {
      proceedings.record(provision.reopen());
    }
  }

  private Provision lockBeforeVoting(ConsultationId consultation, String id) {
    Provision provision = beforeVoting.put(id);
    if (!provision.consultation().equals(consultation)) {
      throw new Unknown("provision");
    }
    return provision;
  }

  /**
   * Takes the result of a vote on the whole of a provision. Changes nothing where it had been decided before.
   *
   * @param version the version that was voted on
   * @throws Unknown if there is no such provision
   */
  public void decidedProvision(ConsultationId consultation, String id, long version, boolean adopted) {
    Provision provision = lock(consultation, id);
    provision.decide(version, adopted, Optional.of(round(consultation))).ifPresent(decided -> {
      divisions.of(id).stream().filter(Division::wasCarried).forEach(one -> one.end(version));
      proceedings.record(decided);
    });
  }

  /** Id of the round that is on; blank before there is any. */
  private String round(ConsultationId consultation) {
    return rounds.current(consultation).map(RoundView::id).orElse("");
  }

  /**
   * In which round a vote on the whole of a provision decided it: its id, blank before there was any. Empty where no such vote did, or nothing is
   * decided.
   *
   * @throws Unknown
   */
  public Optional<String> provisionVotedIn(ConsultationId consultation, String id) {
    return provisions.find(id).filter(found -> found.consultation().equals(consultation)).orElseThrow(() -> new Unknown("provision")).votedIn();
  }

  /** The same of an amendment. @throws Unknown */
  public Optional<String> amendmentVotedIn(ConsultationId consultation, String id) {
    home(consultation, id);
    return amendments.find(id).orElseThrow().votedIn();
  }

  /**
   * Takes the result of a vote on an amendment. An adopted one is folded into the text at once; where the same words were changed
   * meanwhile the chair has to give them. What it excludes is not put to the vote, and what comes to the same is decided with it.
   */
  public void decidedAmendment(ConsultationId consultation, String id, boolean adopted) {
    decide(consultation, id, adopted, Optional.of(round(consultation)));
  }

  /** As {@link #decidedAmendment}, where no vote on the whole of it decided, but on its parts or on another, or where no consensus was found. */
  public void settledAmendment(ConsultationId consultation, String id, boolean adopted) {
    decide(consultation, id, adopted, Optional.empty());
  }

  private void decide(ConsultationId consultation, String id, boolean adopted, Optional<String> round) {
    Provision provision = lock(consultation, home(consultation, id).provision());
    Amendment amendment = amendments.find(id).orElseThrow();
    long voted = amendment.waiting();
    Optional<AmendmentDecided> decided = amendment.decide(adopted, round);
    if (decided.isEmpty()) {
      return;
    }
    divisions.ofAmendment(provision.id(), id).stream().filter(Division::wasCarried).forEach(one -> one.end(voted));
    Consequences.Before before = consequences.before(amendment, provision);
    if (adopted) {
      folding.rewording(amendment).flatMap(rewording -> fold(provision, amendment, rewording)).ifPresent(proceedings::record);
      proceedings.record(new AmendmentDecided(consultation, amendment.view()));
      consequences.ofAdoption(amendment, before, provision);
    } else {
      proceedings.record(decided.get());
      consequences.ofRejection(before);
    }
  }

  /** @return empty where the words stand there already; or have become too many to keep: then, too, the chair gives them */
  private Optional<ProvisionAmended> fold(Provision provision, Amendment amendment, Rewording rewording) {
    Words words = rewording.applyTo(provision.words());
    if (words.equals(provision.words())) {
      amendment.fold(provision.version());
      return Optional.empty();
    }
    if (!words.fit()) {
      return Optional.empty();
    }
    ProvisionAmended amended = provision.amend(words);
    amendment.fold(provision.version());
    provisions.add(provision.amended(amendment, rewording, amendment.sponsor(), clock.instant()));
    folding.mark(provision);
    return Optional.of(amended);
  }

  private AmendmentRepository.Home home(ConsultationId consultation, String id) {
    return amendments.homeOf(id).filter(home -> home.consultation().equals(consultation)).orElseThrow(() -> new Unknown("amendment"));
  }

  private Provision lock(ConsultationId consultation, String id) {
    return provisions.lock(id).filter(found -> found.consultation().equals(consultation)).orElseThrow(() -> new Unknown("provision"));
  }
}
