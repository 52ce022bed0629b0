package org.parley.provision;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.consultation.Consultations;
import org.parley.consultation.Delegations;
import org.parley.consultation.Speaker;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.identity.Member;
import org.parley.shared.Ids;
import org.parley.shared.Invalid;
import org.parley.shared.LocalizedText;
import org.parley.shared.Proceedings;
import org.parley.shared.Texts;
import org.parley.shared.Unknown;

/**
 * Amendments to provisions: delegations table, join, withdraw and take them up. In which order they are voted on is the
 * {@link OrderOfVoting}'s; what becomes of them by vote, {@link DecidedText}'s.
 */
@Stateless
public class Amendments {
  private static final int MOST = 200;
  private static final int LONGEST_NOTE = 500;

  private AmendmentRepository amendments;
  private ProvisionRepository provisions;
  private DivisionRepository divisions;
  private BeforeVoting beforeVoting;
  private Folding folding;
  private SettledWords settled;
  private Tabling tabling;
  private Consultations consultations;
  private Delegations delegations;
  private Admission admission;
  private Proceedings proceedings;
  private Clock clock;

  public Amendments() {}

  @Inject
  Amendments(AmendmentRepository amendments, ProvisionRepository provisions, DivisionRepository divisions, BeforeVoting beforeVoting, Folding folding, SettledWords settled, Tabling tabling,
      Consultations consultations, Delegations delegations, Admission admission, Proceedings proceedings, Clock clock) {
    this.amendments = amendments;
    this.provisions = provisions;
    this.divisions = divisions;
    this.beforeVoting = beforeVoting;
    this.folding = folding;
    this.settled = settled;
    this.tabling = tabling;
    this.consultations = consultations;
    this.delegations = delegations;
    this.admission = admission;
    this.proceedings = proceedings;
    this.clock = clock;
  }

  /**
   * What is tabled.
   *
   * @param version of the provision, on which it was made; the current one where it is left out
   * @param title whole, as it is to read; a language that is left out stays as it is
   * @param text likewise; one of the two is enough
   * @param note why, at most 500 characters; may be left out
   */
  @Schema(name = "AmendmentDraft")
  public record Draft(Long version, LocalizedText title, LocalizedText text, String note) {}

  /** A wording that somebody is at work on. @param version on which @param text in one language */
  @Schema(name = "AmendmentAttempt", requiredProperties = {"version", "lang"})
  public record Attempt(Long version, String lang, String text) {}

  /**
   * @throws VotingBegun @throws AlreadyDecided @throws NotForOrganisations @throws AmendmentRejectedBefore @throws AmendmentRuledOutBefore
   * @throws ProvisionRejectedBefore @throws PartRejectedBefore @throws AmendedTextRejectedBefore @throws ProvisionRuledOutBefore
   * @throws Invalid if a field is ill-formed, the version is none or nothing changes
   */
  public AmendmentView table(Caller caller, String provisionId, Draft draft) {
    Member member = admission.toProvision(caller, provisionId, Action.TABLE_AMENDMENT);
    tabling.require(member);
    Provision provision = beforeVoting.change(provisionId);
    provision.requireDraft();
    List<Amendment> tabled = amendments.of(provisionId);
    if (tabled.size() >= MOST) {
      throw new Invalid("text", "too-many");
    }
    Speaker speaker = delegations.speaker(member);
    Amendment amendment = new Amendment(Ids.next(), provision, tabled.size() + 1, proposal(provision, draft), speaker, clock.instant());
    requireOpen(amendment, provision);
    requireChange(amendment, provision);
    folding.mark(amendment);
    amendments.add(amendment);
    proceedings.record(amendment.tabled());
    return amendment.view();
  }

  /** Neither to the text, nor elsewhere: a text in rejected words could not be put to the vote. */
  private void requireOpen(Amendment amendment, Provision provision) {
    Words result = folding.result(amendment, provision);
    settled.requireOpen(result, provision);
    settled.requireOpen(provision.consultation(), result, Optional.of(provision.id()));
  }

  /** What stands in the text already needs no vote to come there. */
  private void requireChange(Amendment amendment, Provision provision) {
    if (folding.result(amendment, provision).equals(provision.words())) {
      throw new Invalid("text", "unchanged");
    }
  }

  private Amendment.Proposal proposal(Provision provision, Draft draft) {
    String firstLanguage = consultations.find(provision.consultation()).firstLanguage();
    long version = Optional.ofNullable(draft.version()).orElse(provision.version());
    Words base = provisions.version(provision.id(), version).map(ProvisionVersion::words).orElseThrow(() -> new Invalid("version", "unknown"));
    Words words = Words.require(overlaid(base.title(), draft.title(), firstLanguage), overlaid(base.text(), draft.text(), firstLanguage), firstLanguage);
    return new Amendment.Proposal(version, base, words, Texts.plainOrEmpty("note", draft.note(), LONGEST_NOTE).strip());
  }

  /** What is said anew in some languages, over what there is in all; a blank says nothing. */
  private static LocalizedText overlaid(LocalizedText base, LocalizedText given, String firstLanguage) {
    Map<String, String> texts = new LinkedHashMap<>(base.texts());
    Optional.ofNullable(given).map(words -> words.settled(firstLanguage).texts()).orElse(Map.of()).forEach((language, words) -> {
      if (!words.isBlank()) {
        texts.put(language, words);
      }
    });
    return new LocalizedText(texts);
  }

  /** Joins as co-sponsor; who sponsors already changes nothing. @throws VotingBegun @throws AmendmentSettled @throws NotForOrganisations */
  public AmendmentView join(Caller caller, String id) {
    Member member = admission.toAmendment(caller, id, Action.SPONSOR);
    tabling.require(member);
    Amendment amendment = lockBeforeItsVote(id);
    amendment.join(member, delegations.speaker(member)).ifPresent(proceedings::record);
    return amendment.view();
  }

  /**
   * Before voting on it has begun (General Assembly, rule 80); a motion to divide it lapses.
   *
   * @throws VotingBegun @throws AmendmentSettled @throws NotSponsor @throws VotedBefore
   */
  public AmendmentView withdraw(Caller caller, String id) {
    Member member = admission.toAmendment(caller, id, Action.SPONSOR);
    Amendment amendment = lockBeforeItsVote(id);
    AmendmentWithdrawn withdrawn = amendment.withdraw(member);
    divisions.ofAmendment(amendment.provision(), id).forEach(Division::lapse);
    proceedings.record(withdrawn);
    return amendment.view();
  }

  /**
   * @throws VotingBegun @throws NotWithdrawn @throws NotForOrganisations @throws AlreadyDecided @throws AmendmentRejectedBefore @throws AmendmentRuledOutBefore
   * @throws ProvisionRejectedBefore @throws PartRejectedBefore @throws AmendedTextRejectedBefore @throws ProvisionRuledOutBefore
   * @throws Invalid if it would change nothing in the text as it is now
   */
  public AmendmentView takeUp(Caller caller, String id) {
    Member member = admission.toAmendment(caller, id, Action.SPONSOR);
    tabling.require(member);
    Amendment amendment = lockBeforeItsVote(id);
    Provision provision = provisions.lock(amendment.provision()).orElseThrow();
    provision.requireDraft();
    requireOpen(amendment, provision);
    folding.mark(amendment);
    AmendmentTakenUp takenUp = amendment.takeUp(delegations.speaker(member));
    requireChange(amendment, provision);
    proceedings.record(takenUp);
    return amendment.view();
  }

  private Amendment lockBeforeItsVote(String id) {
    beforeVoting.change(amendments.homeOf(id).orElseThrow().provision());
    return amendments.find(id).orElseThrow();
  }

  /** In the order of voting: as the chair fixed it, else as it is suggested. @throws Unknown */
  public List<AmendmentView> list(Caller caller, String provisionId) {
    admission.toSeeProvision(caller, provisionId);
    return list(provisionId);
  }

  /** As {@link #list(Caller, String)}; for modules that have authorised. */
  public List<AmendmentView> list(String provisionId) {
    return amendments.of(provisionId).stream().map(Amendment::view).sorted(AmendmentView.IN_ORDER_OF_VOTING).toList();
  }

  /** @throws Unknown if there is none that the caller may know of */
  public AmendmentView show(Caller caller, String id) {
    admission.toSeeAmendment(caller, id);
    return amendments.find(id).orElseThrow().view();
  }

  /**
   * What it changes in the version on which it was made, word by word.
   *
   * @param language the first of the consultation where it is left out
   * @throws Unknown @throws Invalid if neither has words in that language
   */
  public RedlineView redline(Caller caller, String id, Optional<String> language) {
    AmendmentRepository.Home home = admission.toSeeAmendment(caller, id);
    Amendment amendment = amendments.find(id).orElseThrow();
    String wanted = language.orElseGet(() -> consultations.find(home.consultation()).firstLanguage());
    return RedlineView.between(amendment.version(), version(home.provision(), amendment.version()), amendment.words(), wanted);
  }

  /** The same of a wording that is not tabled yet; keeps nothing. @throws Unknown @throws Invalid */
  public RedlineView redline(Caller caller, String provisionId, Attempt attempt) {
    admission.toSeeProvision(caller, provisionId);
    long version = Optional.ofNullable(attempt.version()).orElseThrow(() -> new Invalid("version", "required"));
    String language = Texts.language("lang", attempt.lang());
    Words base = version(provisionId, version);
    LocalizedText text = overlaid(base.text(), LocalizedText.in(language, Optional.ofNullable(attempt.text()).orElse("")), language);
    return RedlineView.between(version, base, new Words(base.title(), text), language);
  }

  private Words version(String provisionId, long version) {
    return provisions.version(provisionId, version).map(ProvisionVersion::words).orElseThrow(() -> new Unknown("version"));
  }
}
