package org.parley.provision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.consultation.Speaker;
import org.parley.identity.Member;
import org.parley.identity.Role;
import org.parley.shared.ConsultationId;
import org.parley.shared.LocalizedText;
import org.parley.shared.PersonId;
import org.parley.shared.Stale;

/**
 * A piece of the draft text. It is tabled, revised by those who tabled it or by the chair, and at last adopted or rejected by a vote
 * on one of its versions; its place in the tree never changes.
 */
@Entity
@Table(name = "provision")
class Provision {
  @Id
  private String id;
  @Column(name = "consultation_id")
  private String consultationId;
  @Column(name = "parent_id")
  private String parentId;
  private String number;
  /** Among those of the same parent, from 1. */
  private int place;
  private LocalizedText title;
  private LocalizedText text;
  private long version;
  private String status;
  @Column(name = "decided_version")
  private Long decidedVersion;
  @Column(name = "rejected_version")
  private Long rejectedVersion;
  @Column(name = "tabled_by")
  private Speaker tabledBy;
  @Column(name = "tabled_at")
  private Instant tabledAt;
  /** The same of all proposals on one question; null where it competes with none. */
  private String question;
  @Column(name = "question_place")
  private Integer questionPlace;
  @Column(name = "not_put_reason")
  private LocalizedText notPutReason;
  private Ruling ruling;
  /** The body reconsidered what it had decided. */
  private boolean reopened;
  /** Id of the round in which a vote on the whole decided it, blank before there was any; null where it is not decided, or no such vote did. */
  @Column(name = "voted_in")
  private String votedIn;

  protected Provision() {}

  Provision(String id, ConsultationId consultation, Optional<Provision> parent, int place, Words words, Speaker speaker, Instant now) {
    this.id = id;
    this.consultationId = consultation.value();
    this.parentId = parent.map(Provision::id).orElse(null);
    this.number = parent.map(above -> above.number + ".").orElse("") + place;
    this.place = place;
    this.tabledBy = speaker;
    this.tabledAt = now;
    this.status = ProvisionStatus.DRAFT.code();
    take(words);
  }

  ProvisionTabled tabled() {
    return new ProvisionTabled(consultation(), view(), tabledBy.id());
  }

  /**
   * @param base the version that the reviser worked on
   * @return empty where nothing changes: no version is made then
   * @throws TabledByOthers @throws AlreadyDecided @throws Stale if another version is current
   */
  Optional<ProvisionRevised> revise(Words words, long base, Member member) {
    requireRevisable(base, member);
    if (words.equals(words())) {
      return Optional.empty();
    }
    take(words);
    return Optional.of(new ProvisionRevised(consultation(), view(), member.person()));
  }

  /** @throws TabledByOthers @throws AlreadyDecided @throws Stale if another version is current */
  void requireRevisable(long base, Member member) {
    boolean own = member.delegation().isPresent() && member.delegation().equals(tabledBy.delegationId());
    if (member.role() != Role.CHAIR && !own) {
      throw new TabledByOthers();
    }
    requireDraft();
    if (base != version) {
      throw new Stale(version);
    }
  }

  /**
   * Withdraws it, by the delegation that tabled it or took it up last, provided that it has not been amended (General Assembly, rule 80).
   *
   * @param amended whether an adopted amendment is in its text
   * @throws AlreadyDecided @throws TextWithdrawn @throws NotSponsor @throws TextAmended
   * @throws VotedBefore where the body reconsidered it: voting on it has begun
   */
  ProvisionWithdrawn withdraw(Member member, boolean amended) {
    requireDraft();
    if (member.delegation().isEmpty() || !member.delegation().equals(tabledBy.delegationId())) {
      throw new NotSponsor();
    }
    if (amended) {
      throw new TextAmended(number);
    }
    if (wasDecided()) {
      throw new VotedBefore();
    }
    status = ProvisionStatus.WITHDRAWN.code();
    return new ProvisionWithdrawn(consultation(), view(), member.person());
  }

  /** What was withdrawn may be introduced again by any member (General Assembly, rule 80). @throws NotWithdrawn */
  ProvisionTakenUp takeUp(Speaker speaker) {
    if (status() != ProvisionStatus.WITHDRAWN) {
      throw new NotWithdrawn();
    }
    status = ProvisionStatus.DRAFT.code();
    tabledBy = speaker;
    return new ProvisionTakenUp(consultation(), view(), speaker.id());
  }

  /** It is one of several proposals on the same question. @param place in the order of voting, from 1 */
  void compete(String sameQuestion, int place) {
    question = sameQuestion;
    questionPlace = place;
  }

  Optional<ProvisionView.Competing> competing() {
    return Optional.ofNullable(question).map(same -> new ProvisionView.Competing(same, questionPlace));
  }

  /** @param before those on the same question that come first @throws ProposalNotNext if one of them waits still */
  void requireTurn(List<Provision> before) {
    before.stream().filter(one -> one.status() == ProvisionStatus.DRAFT).min(Comparator.comparing(one -> one.questionPlace)).ifPresent(next -> {
      throw new ProposalNotNext(next.number);
    });
  }

  /**
   * The body decided, after a vote on a proposal before it, not to vote on this one (General Assembly, rule 91).
   *
   * @throws AlreadyDecided @throws TextWithdrawn @throws TextNotPut @throws ProposalNotNext @throws NothingVotedBefore
   */
  ProvisionNotPut setAside(LocalizedText reason, List<Provision> before, PersonId chair) {
    requireDraft();
    requireTurn(before);
    if (before.stream().noneMatch(Provision::isDecided)) {
      throw new NothingVotedBefore(number);
    }
    status = ProvisionStatus.NOT_PUT.code();
    notPutReason = reason;
    return new ProvisionNotPut(consultation(), view(), chair);
  }

  /**
   * The chair rules that it is out of order.
   *
   * @param amended whether an adopted amendment is in its text
   * @throws AlreadyDecided @throws TextWithdrawn @throws TextNotPut @throws TextOutOfOrder
   * @throws VotedBefore where the body has voted on it, and amended or reconsidered it: that it wants to go on is decided
   */
  ProvisionRuledOut ruleOut(Ruling given, boolean amended, PersonId chair) {
    requireDraft();
    if (amended || wasDecided()) {
      throw new VotedBefore();
    }
    status = ProvisionStatus.OUT_OF_ORDER.code();
    ruling = given;
    return new ProvisionRuledOut(consultation(), view(), chair);
  }

  /** At some time, and reconsidered where it is a draft. */
  private boolean wasDecided() {
    return reopened || rejectedVersion != null;
  }

  /** @throws NotOutOfOrder */
  ProvisionRulingTakenBack takeBackRuling(PersonId chair) {
    if (status() != ProvisionStatus.OUT_OF_ORDER) {
      throw new NotOutOfOrder();
    }
    status = ProvisionStatus.DRAFT.code();
    ruling = null;
    return new ProvisionRulingTakenBack(consultation(), view(), chair);
  }

  /** @throws AlreadyDecided @throws TextWithdrawn @throws TextNotPut @throws TextOutOfOrder */
  void requireDraft() {
    if (status() == ProvisionStatus.OUT_OF_ORDER) {
      throw new TextOutOfOrder(number);
    }
    if (status() == ProvisionStatus.NOT_PUT) {
      throw new TextNotPut(number);
    }
    if (status() == ProvisionStatus.WITHDRAWN) {
      throw new TextWithdrawn(number);
    }
    if (!isDraft()) {
      throw new AlreadyDecided(number);
    }
  }

  /** @throws NotDecided */
  void requireDecided() {
    if (!isDecided()) {
      throw new NotDecided(number);
    }
  }

  /** Adopted or rejected, and not reconsidered since. */
  boolean isDecided() {
    return status() == ProvisionStatus.ADOPTED || status() == ProvisionStatus.REJECTED;
  }

  /** Is put to the vote no more, unless it is reconsidered. */
  boolean isSettled() {
    return isDecided() || status() == ProvisionStatus.NOT_PUT;
  }

  /** The body reconsiders what it decided (General Assembly, rule 81): its words, as they stand, are a draft again. */
  ProvisionReopened reopen() {
    requireDecided();
    status = ProvisionStatus.DRAFT.code();
    reopened = true;
    votedIn = null;
    decidedVersion = null;
    return new ProvisionReopened(consultation(), view());
  }

  /** Has an adopted amendment in it from now on. */
  ProvisionAmended amend(Words words) {
    take(words);
    return new ProvisionAmended(consultation(), view());
  }

  /** Without the parts that were rejected, from now on. */
  ProvisionDivided divide(Words standing) {
    take(standing);
    return new ProvisionDivided(consultation(), view());
  }

  /** In the words that it had before parts fell, from now on. */
  ProvisionRestored restore(Words before) {
    take(before);
    return new ProvisionRestored(consultation(), view());
  }

  /**
   * Takes the result of a vote. Whatever was decided before stands.
   *
   * @param votedVersion that which was voted on; none is written while a vote runs
   * @param round in which the vote was on the whole, blank before there was any; empty where it was on the parts
   * @return empty where it had been decided before
   * @throws IllegalStateException if other words were written meanwhile: a fault, not a result
   */
  Optional<ProvisionDecided> decide(long votedVersion, boolean adopted, Optional<String> round) {
    if (status() != ProvisionStatus.DRAFT) {
      return Optional.empty();
    }
    if (votedVersion != version) {
      throw new IllegalStateException("provision " + id + " was voted on in version " + votedVersion + " but is in " + version);
    }
    if (!adopted) {
      rejectedVersion = votedVersion;
    }
    status = (adopted ? ProvisionStatus.ADOPTED : ProvisionStatus.REJECTED).code();
    decidedVersion = votedVersion;
    votedIn = round.orElse(null);
    return Optional.of(new ProvisionDecided(consultation(), view()));
  }

  private void take(Words words) {
    title = words.title();
    text = words.text();
    version++;
  }

  Words words() {
    return new Words(title, text);
  }

  /** The current version, for keeping. @param by empty where a vote made it */
  ProvisionVersion current(Optional<Speaker> by, String note, Instant now) {
    return new ProvisionVersion(id, version, words(), by, note, now);
  }

  /** The current version, for keeping, as an amendment made it. @param rewording what exactly that changed @param by who gave the words */
  ProvisionVersion amended(Amendment amendment, Rewording rewording, Speaker by, Instant now) {
    return new ProvisionVersion(id, version, words(), by, now, amendment.number(), rewording);
  }

  String id() {
    return id;
  }

  long version() {
    return version;
  }

  /** Id of the round in which a vote on the whole decided it, blank before there was any; empty where it is not decided, or no such vote did. */
  Optional<String> votedIn() {
    return Optional.ofNullable(votedIn);
  }

  ConsultationId consultation() {
    return new ConsultationId(consultationId);
  }

  /** How many levels down it stands, 1 at the top. */
  int depth() {
    return number.split("\\.").length;
  }

  boolean isDraft() {
    return status() == ProvisionStatus.DRAFT;
  }

  private ProvisionStatus status() {
    return ProvisionStatus.of(status);
  }

  ProvisionView view() {
    return new ProvisionView(id, number, Optional.ofNullable(parentId), title, text, version, status(), Optional.ofNullable(decidedVersion), Optional.ofNullable(rejectedVersion),
        ProvisionView.TabledBy.of(tabledBy), tabledAt, competing(), Optional.ofNullable(notPutReason), Optional.ofNullable(ruling));
  }
}
