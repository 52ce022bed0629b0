package org.parley.provision;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.consultation.Speaker;
import org.parley.identity.Member;
import org.parley.shared.ConsultationId;
import org.parley.shared.Invalid;
import org.parley.shared.Json;
import org.parley.shared.LocalizedText;
import org.parley.shared.PersonId;

/**
 * Other words for a provision, proposed by a delegation on one of its versions. Others join as co-sponsors; it is withdrawn, or put to
 * the vote, or excluded by another's adoption. Everything here happens under the provision's lock.
 */
@Entity
@Table(name = "amendment")
class Amendment {
  @Id
  private String id;
  @Column(name = "consultation_id")
  private String consultationId;
  @Column(name = "provision_id")
  private String provisionId;
  /** From 1, within the provision. */
  private int number;
  private long version;
  private LocalizedText title;
  private LocalizedText text;
  private String note;
  private long departure;
  private String status;
  private boolean stale;
  /** Numbers of adopted amendments, as JSON; null until it is marked. */
  private String touches;
  private Integer place;
  private String excludes;
  @Column(name = "excluded_by")
  private String excludedBy;
  private Ruling ruling;
  /** The body reconsidered that it was rejected. */
  private boolean reopened;
  /** Id of the round in which a vote on it decided it, blank before there was any; null where it waits, or no vote on it did. */
  @Column(name = "voted_in")
  private String votedIn;
  @Column(name = "folded_version")
  private Long foldedVersion;
  @Column(name = "tabled_by")
  private Speaker tabledBy;
  private String sponsors;
  @Column(name = "tabled_at")
  private Instant tabledAt;

  protected Amendment() {}

  /** What is proposed. @param base the words of the version on which it was made */
  record Proposal(long version, Words base, Words words, String note) {}

  /** @throws Invalid if it changes nothing */
  Amendment(String id, Provision provision, int number, Proposal proposal, Speaker speaker, Instant now) {
    if (proposal.words().equals(proposal.base())) {
      throw new Invalid("text", "unchanged");
    }
    this.id = id;
    this.consultationId = provision.consultation().value();
    this.provisionId = provision.id();
    this.number = number;
    this.version = proposal.version();
    this.title = proposal.words().title();
    this.text = proposal.words().text();
    this.note = proposal.note();
    this.departure = Rewording.between(proposal.base(), proposal.words()).departure(proposal.base());
    this.excludes = "[]";
    this.touches = "[]";
    this.sponsors = "[]";
    this.tabledAt = now;
    this.tabledBy = speaker;
    this.status = AmendmentStatus.TABLED.code();
  }

  AmendmentTabled tabled() {
    return new AmendmentTabled(consultation(), view(), tabledBy.id());
  }

  /**
   * Joins as co-sponsor, by the delegation's own act.
   *
   * @return empty if it sponsors already
   * @throws AmendmentSettled
   */
  Optional<AmendmentJoined> join(Member member, Speaker speaker) {
    requireTabled();
    List<Speaker> joined = new ArrayList<>(sponsors());
    boolean sponsorsAlready = isOf(member, tabledBy) || joined.stream().anyMatch(one -> isOf(member, one));
    if (sponsorsAlready) {
      return Optional.empty();
    }
    joined.add(speaker);
    sponsors = Json.write(joined);
    return Optional.of(new AmendmentJoined(consultation(), view(), speaker.id()));
  }

  /**
   * By the delegation that tabled it or took it up last.
   *
   * @throws AmendmentSettled @throws NotSponsor
   * @throws VotedBefore where the body reconsidered it: voting on it has begun (General Assembly, rule 80)
   */
  AmendmentWithdrawn withdraw(Member member) {
    requireTabled();
    if (!isOf(member, tabledBy)) {
      throw new NotSponsor();
    }
    if (reopened) {
      throw new VotedBefore();
    }
    status = AmendmentStatus.WITHDRAWN.code();
    place = null;
    return new AmendmentWithdrawn(consultation(), view(), member.person());
  }

  /** What was withdrawn may be introduced again by any member (General Assembly, rule 80). @throws NotWithdrawn */
  AmendmentTakenUp takeUp(Speaker speaker) {
    if (status() != AmendmentStatus.WITHDRAWN) {
      throw new NotWithdrawn();
    }
    status = AmendmentStatus.TABLED.code();
    tabledBy = speaker;
    sponsors = "[]";
    return new AmendmentTakenUp(consultation(), view(), speaker.id());
  }

  private static boolean isOf(Member member, Speaker speaker) {
    return member.delegation().isPresent() && member.delegation().equals(speaker.delegationId());
  }

  /**
   * The chair rules that it is out of order. It drops out of the order of voting.
   *
   * @throws AmendmentSettled @throws AmendmentOutOfOrder
   * @throws VotedBefore where the body reconsidered it: that it wants to vote on it is decided
   */
  AmendmentRuledOut ruleOut(Ruling given, PersonId chair) {
    requireTabled();
    if (reopened) {
      throw new VotedBefore();
    }
    status = AmendmentStatus.OUT_OF_ORDER.code();
    ruling = given;
    place = null;
    return new AmendmentRuledOut(consultation(), view(), Optional.of(chair));
  }

  /**
   * What stands of it after votes on its parts comes to another that was ruled out of order: so is it, for the same reason.
   *
   * @return empty where the body reconsidered it: that it wants to vote on it is decided
   */
  Optional<AmendmentRuledOut> ruleOutWith(Amendment equal, Instant now) {
    if (reopened) {
      return Optional.empty();
    }
    status = AmendmentStatus.OUT_OF_ORDER.code();
    ruling = new Ruling(equal.ruling.reason(), equal.ruling.by(), now);
    place = null;
    return Optional.of(new AmendmentRuledOut(consultation(), view(), Optional.empty()));
  }

  boolean isRuledOut() {
    return status() == AmendmentStatus.OUT_OF_ORDER;
  }

  /** @throws NotOutOfOrder */
  AmendmentRulingTakenBack takeBackRuling(PersonId chair) {
    if (!isRuledOut()) {
      throw new NotOutOfOrder();
    }
    status = AmendmentStatus.TABLED.code();
    ruling = null;
    return new AmendmentRulingTakenBack(consultation(), view(), chair);
  }

  /** @throws AmendmentSettled @throws AmendmentOutOfOrder */
  void requireTabled() {
    if (isRuledOut()) {
      throw new AmendmentOutOfOrder(number);
    }
    if (status() != AmendmentStatus.TABLED) {
      throw new AmendmentSettled(number, status());
    }
  }

  /** Does not wait for its vote, but will where somebody takes it up, or the ruling on it is taken back. */
  boolean mayWaitAgain() {
    return status() == AmendmentStatus.WITHDRAWN || isRuledOut();
  }

  /** Where the chair puts it in the order of voting, and what its adoption excludes. */
  void order(int fixedPlace, List<String> excluded) {
    place = fixedPlace;
    excludes = Json.write(excluded);
  }

  /** The version on which it was made, while it waits for its vote; 0 where it does not. */
  long waiting() {
    return status() == AmendmentStatus.TABLED ? version : 0;
  }

  /**
   * Without the parts that were rejected, from now on; one of these may be why it excluded another.
   *
   * @param standing its text with those that stand @param base the words on which it was made
   */
  void divide(LocalizedText standing, Words base) {
    text = standing;
    departure = Rewording.between(base, words()).departure(base);
    excludes = "[]";
  }

  /**
   * Takes the result of a vote. What was settled before stands.
   *
   * @param round in which the vote was on the whole of it, blank before there was any; empty where it was on another, or on its parts
   */
  Optional<AmendmentDecided> decide(boolean adopted, Optional<String> round) {
    if (status() != AmendmentStatus.TABLED) {
      return Optional.empty();
    }
    status = (adopted ? AmendmentStatus.ADOPTED : AmendmentStatus.REJECTED).code();
    votedIn = round.orElse(null);
    return Optional.of(new AmendmentDecided(consultation(), view()));
  }

  /** By a vote on it, or with the adoption of one that excluded it. */
  boolean isRejected() {
    return status() == AmendmentStatus.REJECTED || status() == AmendmentStatus.NOT_PUT;
  }

  /** @throws AmendmentNotRejected */
  void requireRejected() {
    if (!isRejected()) {
      throw new AmendmentNotRejected(number);
    }
  }

  /** The body reconsiders that it was rejected (General Assembly, rule 81): it waits for its vote again. @throws AmendmentNotRejected */
  AmendmentReopened reopen() {
    requireRejected();
    status = AmendmentStatus.TABLED.code();
    reopened = true;
    votedIn = null;
    place = null;
    excludedBy = null;
    return new AmendmentReopened(consultation(), view());
  }

  /** Its words stand in that version of the provision. */
  void fold(long intoVersion) {
    foldedVersion = intoVersion;
    stale = false;
  }

  /** The adoption of another implies its rejection, also while it is withdrawn and could be taken up again; empty if it is settled already. */
  Optional<AmendmentNotPut> exclude(Amendment adopted) {
    return exclude(adopted.id);
  }

  private Optional<AmendmentNotPut> exclude(String adopted) {
    if (status() != AmendmentStatus.TABLED && status() != AmendmentStatus.WITHDRAWN) {
      return Optional.empty();
    }
    status = AmendmentStatus.NOT_PUT.code();
    excludedBy = adopted;
    return Optional.of(new AmendmentNotPut(consultation(), view()));
  }

  /**
   * It comes to the same as one that was rejected, or excluded: what was decided on that is decided on it.
   *
   * @return empty where the body reconsidered it, so that it is to be voted on, or it was settled before
   */
  Optional<? extends AmendmentEvent> fallWith(Amendment equal) {
    if (reopened) {
      return Optional.empty();
    }
    return equal.status() == AmendmentStatus.NOT_PUT ? exclude(equal.excludedBy) : decide(false, Optional.empty());
  }

  /** @param overtaken whether its words were changed by others since @param adopted numbers of the adopted amendments whose words it changes */
  void mark(boolean overtaken, List<Integer> adopted) {
    stale = overtaken;
    touches = Json.write(adopted);
  }

  String id() {
    return id;
  }

  String provision() {
    return provisionId;
  }

  ConsultationId consultation() {
    return new ConsultationId(consultationId);
  }

  int number() {
    return number;
  }

  long version() {
    return version;
  }

  Words words() {
    return new Words(title, text);
  }

  /** Id of the round in which a vote on it decided it, blank before there was any; empty where it waits, or no vote on it did. */
  Optional<String> votedIn() {
    return Optional.ofNullable(votedIn);
  }

  Speaker sponsor() {
    return tabledBy;
  }

  AmendmentStatus status() {
    return AmendmentStatus.of(status);
  }

  List<String> excludes() {
    return Json.read(excludes, new TypeReference<>() {});
  }

  private List<Integer> touches() {
    return touches == null ? List.of() : Json.read(touches, new TypeReference<>() {});
  }

  private List<Speaker> sponsors() {
    return Json.read(sponsors, new TypeReference<>() {});
  }

  AmendmentView view() {
    return new AmendmentView(id, provisionId, number, version, title, text, Optional.of(note).filter(said -> !said.isEmpty()), status(), departure,
        stale, touches(), Optional.ofNullable(ruling), Optional.ofNullable(place), excludes(), Optional.ofNullable(excludedBy), Optional.ofNullable(foldedVersion),
        ProvisionView.TabledBy.of(tabledBy), sponsors().stream().map(AmendmentView.Sponsor::of).toList(), tabledAt);
  }
}
