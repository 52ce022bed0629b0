package org.parley.provision;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.consultation.Consultations;
import org.parley.consultation.Delegations;
import org.parley.consultation.Floor;
import org.parley.consultation.Speaker;
import org.parley.identity.Access;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.identity.Member;
import org.parley.shared.ConsultationId;
import org.parley.shared.Ids;
import org.parley.shared.Invalid;
import org.parley.shared.LocalizedText;
import org.parley.shared.Proceedings;
import org.parley.shared.Stale;
import org.parley.shared.Texts;
import org.parley.shared.Unknown;

/**
 * The draft text: tables, revises and shows provisions. What takes a {@link Caller} authorises; what takes none is for other
 * modules, which have done so.
 */
@Stateless
public class Provisions {
  private static final int MOST = 2_000;
  private static final int MOST_VERSIONS = 1_000;
  private static final int DEEPEST = 6;
  private static final int LONGEST_NOTE = 500;

  private ProvisionRepository provisions;
  private AmendmentRepository amendments;
  private BeforeVoting beforeVoting;
  private Folding folding;
  private SettledWords settled;
  private Tabling tabling;
  private Consultations consultations;
  private Delegations delegations;
  private Floor floor;
  private Access access;
  private Proceedings proceedings;
  private Clock clock;

  public Provisions() {}

  @Inject
  Provisions(ProvisionRepository provisions, AmendmentRepository amendments, BeforeVoting beforeVoting,
      Folding folding, SettledWords settled, Tabling tabling, Consultations consultations, Delegations delegations, Floor floor, Access access, Proceedings proceedings, Clock clock) {
    this.provisions = provisions;
    this.amendments = amendments;
    this.beforeVoting = beforeVoting;
    this.folding = folding;
    this.settled = settled;
    this.tabling = tabling;
    this.consultations = consultations;
    this.delegations = delegations;
    this.floor = floor;
    this.access = access;
    this.proceedings = proceedings;
    this.clock = clock;
  }

  /** What is tabled. @param title at most 300 characters a language @param text at most 50,000 @param parent id; null at the top */
  @Schema(name = "ProvisionDraft", requiredProperties = {"title", "text"})
  public record Draft(LocalizedText title, LocalizedText text, String parent) {}

  /** A new version. @param note why, in one language, at most 500 characters; may be left out */
  @Schema(name = "ProvisionRevision", requiredProperties = {"title", "text"})
  public record Revision(LocalizedText title, LocalizedText text, String note) {}

  /**
   * Tables a provision as the last one below its parent.
   *
   * @throws Invalid if a field is missing or ill-formed, or the parent is none of this consultation @throws NotForOrganisations
   * @throws ProvisionRejectedBefore @throws PartRejectedBefore @throws AmendedTextRejectedBefore @throws ProvisionRuledOutBefore
   */
  public ProvisionView table(Caller caller, ConsultationId consultation, Draft draft) {
    Member member = access.require(caller, consultation, Action.TABLE_PROVISION);
    floor.holdPhase(consultation, Action.TABLE_PROVISION); // also: two that are tabled at once get two numbers
    tabling.require(member);
    Words words = words(consultation, draft.title(), draft.text());
    settled.requireOpen(consultation, words, Optional.empty());
    Optional<Provision> parent = Optional.ofNullable(draft.parent()).map(id -> lockParent(consultation, id));
    if (provisions.count(consultation.value()) >= MOST) {
      throw new Invalid("title", "too-many");
    }
    int place = provisions.lastPlace(consultation.value(), parent.map(Provision::id)) + 1;
    Speaker speaker = delegations.speaker(member);
    Instant now = clock.instant();
    Provision provision = new Provision(Ids.next(), consultation, parent, place, words, speaker, now);
    provisions.add(provision, provision.current(Optional.of(speaker), "", now));
    proceedings.record(provision.tabled());
    return provision.view();
  }

  private Provision lockParent(ConsultationId consultation, String id) {
    Provision parent = provisions.lock(id).filter(found -> found.consultation().equals(consultation))
        .orElseThrow(() -> new Invalid("parent", "unknown"));
    if (parent.depth() >= DEEPEST) {
      throw new Invalid("parent", "too-deep");
    }
    return parent;
  }

  private Words words(ConsultationId consultation, LocalizedText title, LocalizedText text) {
    return Words.require(title, text, consultations.find(consultation).firstLanguage());
  }

  /**
   * Writes a new version; the same words again change nothing, also where they come a second time because the first answer was lost.
   *
   * @param base the version that the caller worked on
   * @throws PreconditionMissing if no version is named @throws Stale if another is current
   * @throws TabledByOthers @throws NotForOrganisations @throws AlreadyDecided @throws TextWithdrawn @throws Invalid
   * @throws VotingBegun if voting on it, on an amendment or on its parts has begun: nobody changes what is being voted on
   * @throws AmendedByVote @throws AmendmentRejectedBefore @throws AmendmentRuledOutBefore @throws ProvisionRejectedBefore
   * @throws PartRejectedBefore @throws AmendedTextRejectedBefore @throws ProvisionRuledOutBefore
   */
  public ProvisionView revise(Caller caller, String id, Revision revision, OptionalLong base) {
    ConsultationId consultation = consultationOf(caller, id);
    Member member = access.requireWithin(caller, consultation, Action.REVISE_PROVISION, "provision");
    floor.holdPhase(consultation, Action.REVISE_PROVISION);
    long expected = base.orElseThrow(PreconditionMissing::new);
    Words words = words(consultation, revision.title(), revision.text());
    String note = Texts.plainOrEmpty("note", revision.note(), LONGEST_NOTE).strip();
    Provision provision = beforeVoting.change(id);
    if (isMade(provision, words, note, expected, member)) {
      return provision.view();
    }
    provision.requireRevisable(expected, member);
    if (words.equals(provision.words())) {
      return provision.view();
    }
    tabling.require(member); // another's text is refused as another's, whatever the member's status
    requireNotDecided(provision, words);
    provision.revise(words, expected, member).ifPresent(revised -> {
      if (revised.provision().version() > MOST_VERSIONS) {
        throw new Invalid("text", "too-many");
      }
      provisions.add(provision.current(Optional.of(delegations.speaker(member)), note, clock.instant()));
      folding.mark(provision);
      proceedings.record(revised);
    });
    return provision.view();
  }

  private boolean isMade(Provision provision, Words words, String note, long base, Member member) {
    return provisions.version(provision.id(), provision.version()).filter(current -> current.isMade(words, note, base, member.person())).isPresent();
  }

  /** The sponsor's pen does not undo what the body decided (General Assembly, rules 80 and 81). */
  private void requireNotDecided(Provision provision, Words words) {
    if (amendments.anyAdopted(provision.id())) {
      throw new AmendedByVote(provision.view().number());
    }
    settled.requireOpen(words, provision);
    settled.requireNotDropped(words, provision);
    settled.requireOpen(provision.consultation(), words, Optional.empty());
  }

  /** Some, in the order of the tree. @param after number of the last one seen @throws Invalid if that is none */
  public List<ProvisionView> list(Caller caller, ConsultationId consultation, Optional<String> after, int limit) {
    access.require(caller, consultation, Action.SEE_PROCEEDINGS);
    Map<String, String> numbers = provisions.numbers(consultation.value());
    if (after.isPresent() && !numbers.containsValue(after.get())) {
      throw new Invalid("after", "malformed");
    }
    List<String> page = numbers.entrySet().stream().filter(one -> after.isEmpty() || ProvisionView.NUMBERS.compare(one.getValue(), after.get()) > 0)
        .sorted(Map.Entry.comparingByValue(ProvisionView.NUMBERS)).limit(limit).map(Map.Entry::getKey).toList();
    return provisions.all(page).stream().map(Provision::view).sorted(ProvisionView.IN_TREE_ORDER).toList();
  }

  /** @throws Unknown if there is none that the caller may know of */
  public ProvisionView show(Caller caller, String id) {
    return find(readable(caller, id), id);
  }

  /** Versions, in order. @param after the number of the one before the first of them @param limit at most so many @throws Unknown */
  public List<ProvisionVersionView> versions(Caller caller, String id, long after, int limit) {
    readable(caller, id);
    return provisions.versions(id, after, limit).stream().map(ProvisionVersion::view).toList();
  }

  /**
   * What changed between any two versions, word by word.
   *
   * @param language the first of the consultation where it is left out; a version that has none in it counts as empty
   * @throws Unknown if one of the versions is none @throws Invalid if neither has words in that language
   */
  public RedlineView redline(Caller caller, String id, long from, long to, Optional<String> language) {
    ConsultationId consultation = readable(caller, id);
    String wanted = language.orElseGet(() -> consultations.find(consultation).firstLanguage());
    return RedlineView.between(from, to, version(id, from), version(id, to), wanted);
  }

  private Words version(String id, long version) {
    return provisions.version(id, version).map(ProvisionVersion::words).orElseThrow(() -> new Unknown("version"));
  }

  /** All, in the order of the tree; for modules that have authorised. */
  public List<ProvisionView> list(ConsultationId consultation) {
    return provisions.of(consultation.value()).stream().map(Provision::view).sorted(ProvisionView.IN_TREE_ORDER).toList();
  }

  /** By id; for modules that have authorised. @throws Unknown if the consultation has none */
  public ProvisionView find(ConsultationId consultation, String id) {
    return provisions.find(id).filter(found -> found.consultation().equals(consultation)).map(Provision::view)
        .orElseThrow(() -> new Unknown("provision"));
  }

  /** As {@link #find(ConsultationId, String)}, and nobody revises it until the end of the transaction. @throws Unknown */
  public ProvisionView hold(ConsultationId consultation, String id) {
    return lock(consultation, id).view();
  }

  private Provision lock(ConsultationId consultation, String id) {
    return provisions.lock(id).filter(found -> found.consultation().equals(consultation)).orElseThrow(() -> new Unknown("provision"));
  }

  /** Every version of one of the consultation's provisions, in order; for modules that have authorised. @throws Unknown */
  public List<ProvisionVersionView> versions(ConsultationId consultation, String id) {
    return provisions.versions(find(consultation, id).id()).stream().map(ProvisionVersion::view).toList();
  }

  private ConsultationId readable(Caller caller, String id) {
    ConsultationId consultation = consultationOf(caller, id);
    access.requireWithin(caller, consultation, Action.SEE_PROCEEDINGS, "provision");
    return consultation;
  }

  /** Nobody learns without signing in which ids there are. */
  private ConsultationId consultationOf(Caller caller, String id) {
    caller.requirePerson();
    return provisions.consultationOf(id).orElseThrow(() -> new Unknown("provision"));
  }
}
