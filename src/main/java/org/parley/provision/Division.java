package org.parley.provision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.consultation.Speaker;
import org.parley.identity.Member;
import org.parley.provision.DivisionView.PartStatus;
import org.parley.shared.ConsultationId;
import org.parley.shared.Invalid;
import org.parley.shared.PersonId;

/**
 * A motion that parts of a provision, or of an amendment to it, be voted on separately (General Assembly, rule 89). If somebody objects it is put to the vote
 * itself; if it is carried the parts are, and what stands of them then as a whole. Everything here happens under the provision's lock.
 */
@Entity
@Table(name = "division")
class Division {
  static final int MOST_PARTS = 50;
  private static final Set<DivisionStatus> WAITING = Set.of(DivisionStatus.MOVED, DivisionStatus.OBJECTED, DivisionStatus.CARRIED);

  @Id
  private String id;
  @Column(name = "consultation_id")
  private String consultationId;
  @Column(name = "provision_id")
  private String provisionId;
  /** Null where the provision is divided. */
  @Column(name = "amendment_id")
  private String amendmentId;
  /** Among those on the provision and its amendments, from 1. */
  private int number;
  private long version;
  /** How many pieces the whole has: paragraphs, or of an amendment changes. */
  private int paragraphs;
  private int preamble;
  /** By the chair; until then the preamble is what the mover proposed. */
  private boolean determined;
  private String status;
  /** The motion itself was put to the vote. */
  private boolean voted;
  @Column(name = "moved_by")
  private Speaker movedBy;
  @Column(name = "objected_by")
  private Speaker objectedBy;
  @Column(name = "moved_at")
  private Instant movedAt;
  /** In the order of the text; its repository brings them along. */
  @Transient
  private List<DivisionPart> parts = new ArrayList<>();

  protected Division() {}

  /** What is moved. @param preamble so many paragraphs at the head are no operative ones, as the mover sees it */
  record Motion(List<List<Integer>> parts, int preamble) {}

  /**
   * @param ids for it and each part
   * @throws Invalid if the parts are none, too many, not in order, overlap, or are together one that is the whole
   */
  Division(Supplier<String> ids, Whole whole, int number, Motion motion, Speaker speaker, Instant now) {
    this.id = ids.get();
    this.consultationId = whole.consultation().value();
    this.provisionId = whole.provision();
    this.amendmentId = whole.amendment().orElse(null);
    this.number = number;
    this.version = whole.version();
    this.paragraphs = whole.pieces();
    this.preamble = motion.preamble();
    this.determined = amendmentId != null; // all that an amendment changes counts
    this.status = DivisionStatus.MOVED.code();
    this.movedBy = speaker;
    this.movedAt = now;
    require(motion);
    motion.parts().forEach(one -> parts.add(new DivisionPart(ids.get(), id, parts.size() + 1, List.copyOf(one), whole)));
  }

  private void require(Motion motion) {
    requireOperative(motion.preamble());
    if (motion.parts() == null || motion.parts().isEmpty()) {
      throw new Invalid("parts", "required");
    }
    if (motion.parts().size() > MOST_PARTS) {
      throw new Invalid("parts", "too-many");
    }
    int reached = 0;
    for (List<Integer> part : motion.parts()) {
      if (part == null || part.isEmpty()) {
        throw new Invalid("parts", "required");
      }
      for (Integer paragraph : part) {
        if (paragraph == null || paragraph <= reached || paragraph > paragraphs) {
          throw new Invalid("parts", "parts-in-order");
        }
        reached = paragraph;
      }
    }
    if (motion.parts().get(0).size() == paragraphs) {
      throw new Invalid("parts", "part-is-whole");
    }
  }

  /** Something has to be operative; of an amendment everything is. */
  private void requireOperative(int proposed) {
    int most = amendmentId == null ? paragraphs - 1 : 0;
    if (proposed < 0 || proposed > most) {
      throw new Invalid("preamble", "malformed");
    }
  }

  /** As it comes from its repository. */
  Division with(List<DivisionPart> kept) {
    parts = kept;
    return this;
  }

  DivisionMoved moved() {
    return new DivisionMoved(consultation(), view(version), movedBy.id());
  }

  /**
   * Objects to it: it is put to the vote.
   *
   * @param current version of what is divided
   * @return empty where somebody has objected already
   * @throws DivisionSettled
   */
  Optional<DivisionObjected> object(long current, Speaker speaker) {
    if (status(current) == DivisionStatus.OBJECTED) {
      return Optional.empty();
    }
    require(current, DivisionStatus.MOVED);
    status = DivisionStatus.OBJECTED.code();
    objectedBy = speaker;
    return Optional.of(new DivisionObjected(consultation(), view(current), speaker.id()));
  }

  /**
   * The chair determines how many paragraphs at the head are preamble, until voting on it begins; the mover's number was a proposal.
   *
   * @return empty where that was determined so already
   * @throws DivisionSettled @throws Invalid if nothing would be operative
   */
  Optional<DivisionOperativeDetermined> determine(long current, int ruled, PersonId chair) {
    requirePending(current);
    requireOperative(ruled);
    if (determined && preamble == ruled) {
      return Optional.empty();
    }
    preamble = ruled;
    determined = true;
    return Optional.of(new DivisionOperativeDetermined(consultation(), view(current), chair));
  }

  /** Before the first vote on it or its parts. @throws OperativeNotDetermined */
  void requireDetermined() {
    if (!determined) {
      throw new OperativeNotDetermined();
    }
  }

  /** Before voting on it has begun (General Assembly, rule 80). @throws DivisionSettled @throws NotSponsor */
  DivisionWithdrawn withdraw(long current, Member member) {
    requirePending(current);
    if (member.delegation().isEmpty() || !member.delegation().equals(movedBy.delegationId())) {
      throw new NotSponsor();
    }
    status = DivisionStatus.WITHDRAWN.code();
    return new DivisionWithdrawn(consultation(), view(current), member.person());
  }

  /** It waits: for an objection, or for its vote. Unless somebody objected it need not be put to the vote, but may. @throws DivisionSettled */
  void requirePending(long current) {
    if (status(current) != DivisionStatus.MOVED) {
      require(current, DivisionStatus.OBJECTED);
    }
  }

  /** Whether it is the same motion on the same words, and was voted down: it is not moved again. */
  boolean wasRejected(long current, List<List<Integer>> sameParts) {
    return status() == DivisionStatus.REJECTED && version == current && parts.stream().map(DivisionPart::paragraphs).toList().equals(sameParts);
  }

  /** Takes the result of the vote on the motion. */
  Optional<DivisionDecided> decide(long current, boolean carried) {
    if (status(current) != DivisionStatus.MOVED && status(current) != DivisionStatus.OBJECTED) {
      return Optional.empty();
    }
    voted = true;
    return Optional.of(settle(current, carried));
  }

  private DivisionDecided settle(long current, boolean carried) {
    status = (carried ? DivisionStatus.CARRIED : DivisionStatus.REJECTED).code();
    return new DivisionDecided(consultation(), view(current));
  }

  /**
   * Before a part is put to the vote. Putting the first one, the chair states that nobody has objected to the division.
   *
   * @return that it was carried without objection, the first time
   * @throws DivisionContested @throws DivisionSettled @throws OperativeNotDetermined @throws PartNotNext
   */
  Optional<DivisionDecided> put(long current, String part) {
    if (status(current) == DivisionStatus.OBJECTED) {
      throw new DivisionContested();
    }
    requireDetermined();
    Optional<DivisionDecided> carried = status(current) == DivisionStatus.MOVED ? Optional.of(settle(current, true)) : Optional.empty();
    require(current, DivisionStatus.CARRIED);
    DivisionPart next = parts.stream().filter(one -> one.status() == PartStatus.WAITING).findFirst().orElseThrow();
    if (!next.id().equals(part)) {
      throw new PartNotNext(next.number());
    }
    return carried;
  }

  /** Takes the result of the vote on a part. What was decided before stands. @param current version of what is divided */
  Optional<PartDecided> decide(long current, String part, boolean adopted) {
    Optional<DivisionPart> waiting = parts.stream().filter(one -> one.id().equals(part) && one.status() == PartStatus.WAITING).findFirst();
    if (waiting.isEmpty() || status(current) != DivisionStatus.CARRIED) {
      return Optional.empty();
    }
    waiting.get().decide(adopted);
    if (parts.stream().allMatch(one -> one.status() != PartStatus.WAITING)) {
      status = DivisionStatus.PARTS_VOTED.code();
    }
    return Optional.of(new PartDecided(consultation(), view(version)));
  }

  /** The text was decided as a whole; a motion that lapsed before stays so. @param current version of what was divided */
  void end(long current) {
    status = (status(current) == DivisionStatus.LAPSED ? DivisionStatus.LAPSED : DivisionStatus.DONE).code();
  }

  /** What it divides was withdrawn, or settled without a vote of its own: where that comes back it comes back undivided. */
  void lapse() {
    if (WAITING.contains(status())) {
      status = DivisionStatus.LAPSED.code();
    }
  }

  /** It ends though the whole was not decided: nothing was adopted, so nothing falls. @param current version of what is divided */
  DivisionEnded breakOff(long current) {
    status = DivisionStatus.ENDED.code();
    return new DivisionEnded(consultation(), view(current));
  }

  /** Pieces of the whole which were rejected. */
  Set<Integer> fallen() {
    return parts.stream().filter(one -> one.status() == PartStatus.REJECTED).flatMap(one -> one.paragraphs().stream()).collect(Collectors.toSet());
  }

  /** Whether every operative piece was rejected: the whole is rejected then (General Assembly, rule 89). */
  boolean leavesNothingOperative() {
    return fallen().containsAll(IntStream.rangeClosed(preamble + 1, paragraphs).boxed().collect(Collectors.toCollection(HashSet::new)));
  }

  /** Something fell out of what was divided, and something stands. */
  boolean hasDropped() {
    return status() != DivisionStatus.ENDED && !fallen().isEmpty() && !leavesNothingOperative();
  }

  private void require(long current, DivisionStatus wanted) {
    if (status(current) != wanted) {
      throw new DivisionSettled(status(current));
    }
  }

  /** Comes before the whole: a motion that waits for its vote, or parts that do. @param current version of what is divided */
  boolean isBefore(long current) {
    return WAITING.contains(status(current));
  }

  /**
   * Voting has begun, on the motion that was carried or on the parts, and goes on until the whole was voted on, unless the motion lapsed.
   *
   * @param current version of what is divided
   */
  boolean isBeingVoted(long current) {
    return status(current) == DivisionStatus.PARTS_VOTED
        || status(current) == DivisionStatus.CARRIED && (voted || parts.stream().anyMatch(one -> one.status() != PartStatus.WAITING));
  }

  /** All parts of an amendment were voted on; what stands of it comes next. */
  boolean leavesAmendment() {
    return amendmentId != null && areAllVoted();
  }

  /** Was carried, be it that it lapsed since, and is not over. */
  boolean wasCarried() {
    return status() == DivisionStatus.CARRIED || areAllVoted();
  }

  /** The motion was carried, by vote or with the first part, and the whole is not decided yet. @param current version of what is divided */
  boolean isUnderVote(long current) {
    return status(current) == DivisionStatus.CARRIED || status(current) == DivisionStatus.PARTS_VOTED;
  }

  /** Ids of all that is put to the vote: the motion, the parts and the whole. */
  Stream<String> votedOn() {
    return Stream.concat(Stream.of(id, amendment().orElse(provisionId)), parts.stream().map(DivisionPart::id));
  }

  long version() {
    return version;
  }

  boolean areAllVoted() {
    return status() == DivisionStatus.PARTS_VOTED;
  }

  String id() {
    return id;
  }

  int preamble() {
    return preamble;
  }

  String provision() {
    return provisionId;
  }

  /** Id of the amendment that is divided; empty where the provision is. */
  Optional<String> amendment() {
    return Optional.ofNullable(amendmentId);
  }

  ConsultationId consultation() {
    return new ConsultationId(consultationId);
  }

  List<DivisionPart> parts() {
    return List.copyOf(parts);
  }

  private DivisionStatus status() {
    return DivisionStatus.of(status);
  }

  private DivisionStatus status(long current) {
    return WAITING.contains(status()) && current != version ? DivisionStatus.LAPSED : status();
  }

  /** @param current version of what is divided */
  DivisionView view(long current) {
    return new DivisionView(id, provisionId, amendment(), number, version, preamble, determined, parts.stream().map(DivisionPart::view).toList(), status(current),
        ProvisionView.TabledBy.of(movedBy), Optional.ofNullable(objectedBy).map(ProvisionView.TabledBy::of), movedAt);
  }
}
