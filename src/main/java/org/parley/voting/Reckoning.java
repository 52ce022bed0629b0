package org.parley.voting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Transient;
import java.util.List;
import java.util.Optional;

/** The running count of a ballot, kept on its row: casting adds to it and reads nothing else. */
@Embeddable
class Reckoning {
  private long members;
  @Column(name = "present_members")
  private long present;
  @Column(name = "yes_votes")
  private long yes;
  @Column(name = "no_votes")
  private long no;
  private long abstentions;
  private long objections;
  @Column(name = "yes_weight")
  private long yesWeight;
  @Column(name = "no_weight")
  private long noWeight;
  @Column(name = "cast_weight")
  private long castWeight;
  @Column(name = "all_weight")
  private long allWeight;
  private long vetoes;
  @Column(name = "spared_objections")
  private long spared;
  @Column(name = "disposed_objections")
  private long disposed;
  /** Of rough consensus: what the chair found, and that it is there until something else is said; null where it ended before anybody found anything. */
  @Column(name = "consensus_found")
  private Boolean found = true;
  /** So many have cast in a ballot that runs and of which only totals are kept; what, is in no other count before the close. */
  @Column(name = "sealed_votes")
  private long sealed;
  /** What they have cast, under the ballot's key; none of a secret ballot. */
  @Column(name = "sealed_count")
  private String sealedCount;
  /** What is under the seal, once it was opened for those who may see it. */
  @Transient
  private Heads opened;

  /** Begins with nobody having cast. */
  void begin(List<Elector> electorate) {
    members = electorate.size();
    present = electorate.stream().filter(Elector::isPresent).count();
    allWeight = electorate.stream().mapToLong(Elector::weight).sum();
  }

  void arrived() {
    present++;
  }

  /** Adds what the elector casts now. */
  void add(Elector elector, Choice choice, DecisionRule rule) {
    move(elector, choice, rule, 1);
  }

  /** One more has cast, and it cannot be told what. */
  void addSealed() {
    sealed++;
  }

  /** A vote in a ballot that is not secret. @param before what it takes the place of */
  void addSealed(Optional<Choice> before, Choice choice, BallotKey key) {
    Heads kept = under(key);
    opened = before.map(other -> kept.with(other, -1)).orElse(kept).with(choice, 1);
    sealedCount = key.seal(opened);
    sealed += before.isPresent() ? 0 : 1;
  }

  private Heads under(BallotKey key) {
    return sealedCount == null ? Heads.NONE : key.openCount(sealedCount);
  }

  /** Opens what was sealed of the count. */
  void open(BallotKey key) {
    opened = under(key);
  }

  /** Whether there is a count that only its key opens. */
  boolean hasSealedCount() {
    return sealedCount != null;
  }

  /** Whether all that was cast is counted, or was opened. */
  boolean isLegible() {
    return sealed == 0 || opened != null;
  }

  long sealed() {
    return sealed;
  }

  /** Whether these are the votes that were counted while they were cast; of a secret ballot, as many. */
  boolean isOf(List<Choice> choices, BallotKey key) {
    return choices.size() == sealed && (sealedCount == null || under(key).equals(Heads.of(choices)));
  }

  /** Counts what was sealed, heads alone: from weights one could reckon whose they were. */
  void unseal(List<Choice> choices) {
    forget();
    choices.forEach(choice -> count(choice, 1));
    sealed = 0;
  }

  /** What is under the seal is not counted any more. */
  void forget() {
    sealedCount = null;
    opened = null;
  }

  private void count(Choice choice, int by) {
    switch (choice) {
      case YES -> yes += by;
      case NO -> no += by;
      case ABSTAIN -> abstentions += by;
      case OBJECT -> objections += by;
      case PASS -> throw new IllegalArgumentException("whoever passes has not voted");
    }
  }

  /** Takes back what the elector had cast. */
  void take(Elector elector, Choice choice, DecisionRule rule) {
    move(elector, choice, rule, -1);
  }

  private void move(Elector elector, Choice choice, DecisionRule rule, int by) {
    count(choice, by);
    yesWeight += choice == Choice.YES ? by * elector.weight() : 0;
    noWeight += choice == Choice.NO ? by * elector.weight() : 0;
    vetoes += choice == Choice.NO && elector.hasVeto() ? by : 0;
    castWeight += by * elector.weight();
    if (choice.objects()) {
      spared += rule.spares(elector.id().value()) ? by : 0;
      disposed += elector.disposition().isPresent() ? by : 0;
    }
  }

  /** One more of the objections has been addressed. */
  void addressed() {
    disposed++;
  }

  /** The chair found rough consensus, or did not. */
  void find(boolean consensus) {
    found = consensus;
  }

  /** It ended before the chair found anything. */
  void leaveUnfound() {
    found = null;
  }

  boolean isUnfound() {
    return found == null;
  }

  /** How many have cast. */
  BallotView.Turnout turnout() {
    return new BallotView.Turnout(yes + no + abstentions + objections + sealed, members);
  }

  Tally tally() {
    Heads under = opened == null ? Heads.NONE : opened;
    long cast = yes + no + abstentions + objections + under.yes() + under.no() + under.abstain();
    return new Tally(yes + under.yes(), no + under.no(), abstentions + under.abstain(), objections, present - cast, members - present, members);
  }

  Count count() {
    Tally tally = tally();
    return new Count(tally, new Weights(yesWeight, noWeight, castWeight, allWeight), vetoes, spared, tally.objections() - disposed, Boolean.TRUE.equals(found));
  }
}
