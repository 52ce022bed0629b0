package org.parley.provision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.shared.Unknown;

/** Locks a provision where nothing is to come between a vote on it and its result: the ballots first (ADR 0009). */
@ApplicationScoped
class BeforeVoting {
  private ProvisionRepository provisions;
  private AmendmentRepository amendments;
  private DivisionRepository divisions;
  private Wholes wholes;
  private SettledWords settled;
  private RunningVotes votes;

  BeforeVoting() {}

  @Inject
  BeforeVoting(ProvisionRepository provisions, AmendmentRepository amendments, DivisionRepository divisions, Wholes wholes, SettledWords settled,
      RunningVotes votes) {
    this.provisions = provisions;
    this.amendments = amendments;
    this.divisions = divisions;
    this.wholes = wholes;
    this.settled = settled;
    this.votes = votes;
  }

  /** For putting a question about it to the vote: no other one runs, and it is not under silence. @throws VotingBegun @throws Unknown */
  Provision put(String id) {
    List<String> subjects = subjectsOf(List.of(id));
    votes.requireNoSilence(subjects);
    return locked(List.of(id), votes.hold(subjects)).get(0);
  }

  private List<String> subjectsOf(List<String> ids) {
    return ids.stream().flatMap(id -> Stream.of(Stream.of(id), amendments.idsOf(id), divisions.subjectsOf(id))).flatMap(all -> all).toList();
  }

  private List<Provision> locked(List<String> ids, boolean begun) {
    List<Provision> locked = ids.stream().sorted().map(id -> provisions.lock(id).orElseThrow(() -> new Unknown("provision"))).toList();
    if (begun) {
      throw new VotingBegun();
    }
    return locked;
  }

  /**
   * For changing what is before the body (General Assembly, rules 80 and 88). Voting on the parts of a text is voting on the text: it
   * goes on until the whole was voted on; and a vote that was tied and is held again has not ended.
   *
   * @throws VotingBegun @throws WordsMissing @throws Unknown
   */
  Provision change(String id) {
    return change(List.of(id)).get(0);
  }

  /** As {@link #change(String)}, of several, which are locked in the order of their ids. */
  List<Provision> change(List<String> ids) {
    List<Provision> locked = lockBetweenVotes(ids);
    ids.forEach(this::requireWords);
    return locked;
  }

  /**
   * For ruling on what is in order: as for changing it, and silence freezes it, too.
   *
   * @throws VotingBegun @throws WordsMissing @throws Unknown
   */
  Provision rule(String id) {
    votes.requireNoSilence(subjectsOf(List.of(id)));
    return change(id);
  }

  /** For giving the words for which everything else waits. @throws VotingBegun @throws Unknown */
  Provision reword(String id) {
    return lockBetweenBallots(List.of(id)).get(0);
  }

  /**
   * For naming what amendments exclude: as for changing the text, and also after the votes on the parts of an amendment, since what implied
   * the rejection of another may have fallen.
   *
   * @throws VotingBegun @throws WordsMissing @throws Unknown
   */
  void mark(String id) {
    lockBetweenBallots(List.of(id));
    if (divisions.all(id).stream().anyMatch(one -> wholes.isBeingVoted(one) && !one.leavesAmendment())) {
      throw new VotingBegun();
    }
    requireWords(id);
  }

  private List<Provision> lockBetweenVotes(List<String> ids) {
    List<Provision> locked = lockBetweenBallots(ids);
    ids.forEach(this::requireUndivided);
    return locked;
  }

  private List<Provision> lockBetweenBallots(List<String> ids) {
    List<String> subjects = subjectsOf(ids);
    return locked(ids, votes.hold(subjects) || votes.areHeldAgain(subjects));
  }

  /**
   * Words that were rejected elsewhere are not put to the vote (General Assembly, rule 81); what the body left of a text by voting on its parts
   * is. Under the provision's lock.
   *
   * @throws ProvisionRejectedBefore @throws PartRejectedBefore @throws AmendedTextRejectedBefore
   */
  void requireNotRejected(Provision provision) {
    if (!isBeingDivided(provision.id())) {
      settled.requireNotRejected(provision.consultation(), provision.words(), Optional.of(provision.id()));
    }
  }

  /** Of proposals on the same question each waits for those before it (General Assembly, rule 91). @throws ProposalNotNext */
  void requireTurn(Provision provision) {
    provision.requireTurn(provisions.competingBefore(provision));
  }

  /**
   * An amendment, or its parts, in the order that the chair has fixed (General Assembly, rule 90). Under the provision's lock.
   *
   * @throws AmendmentSettled @throws WordsMissing @throws OrderNotFixed @throws NotNext
   */
  void requireTurn(Amendment amendment) {
    amendment.requireTabled();
    requireWords(amendment.provision());
    List<AmendmentView> waiting = amendments.of(amendment.provision()).stream().filter(one -> one.status() == AmendmentStatus.TABLED).map(Amendment::view)
        .sorted(AmendmentView.IN_ORDER_OF_VOTING).toList();
    if (waiting.size() > 1 && waiting.stream().anyMatch(one -> one.place().isEmpty())) {
      throw new OrderNotFixed();
    }
    if (!waiting.get(0).id().equals(amendment.id())) {
      throw new NotNext(waiting.get(0).number());
    }
  }

  /** Amendments come before the proposal and its parts (General Assembly, rule 90). Under the provision's lock. @throws WordsMissing @throws AmendmentsPending */
  void requireAmended(String id) {
    requireWords(id);
    long waiting = amendments.of(id).stream().filter(one -> one.status() == AmendmentStatus.TABLED).count();
    if (waiting > 0) {
      throw new AmendmentsPending(waiting);
    }
  }

  /** Where two amendments conflict, everything on the text waits for the chair's words. Under the provision's lock. @throws WordsMissing */
  void requireWords(String id) {
    amendments.of(id).stream().filter(one -> one.view().awaitsWords()).findFirst().ifPresent(conflicting -> {
      throw new WordsMissing(conflicting.number());
    });
  }

  /** Under the provision's lock. @throws VotingBegun if voting on its parts, or on those of an amendment, has begun */
  void requireUndivided(String id) {
    if (isBeingDivided(id)) {
      throw new VotingBegun();
    }
  }

  /** Under the provision's lock. Whether voting on its parts, or on those of an amendment, has begun. */
  boolean isBeingDivided(String id) {
    return divisions.all(id).stream().anyMatch(wholes::isBeingVoted);
  }
}
