package org.parley.provision;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.consultation.Consultations;
import org.parley.consultation.Delegations;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.identity.Member;
import org.parley.shared.LocalizedText;
import org.parley.shared.Proceedings;
import org.parley.shared.Texts;
import org.parley.shared.Unknown;

/** What the chair rules out of order, so that it is not put to the vote, and what comes back where the ruling is appealed against (General Assembly, rule 71). */
@Stateless
public class Rulings {
  private static final int LONGEST_REASON = 2_000;

  private AmendmentRepository amendments;
  private ProvisionRepository provisions;
  private BeforeVoting beforeVoting;
  private Folding folding;
  private SettledWords settled;
  private Consequences consequences;
  private Consultations consultations;
  private Delegations delegations;
  private Admission admission;
  private Proceedings proceedings;
  private Clock clock;

  public Rulings() {}

  @Inject
  Rulings(AmendmentRepository amendments, ProvisionRepository provisions, BeforeVoting beforeVoting, Folding folding, SettledWords settled, Consequences consequences,
      Consultations consultations, Delegations delegations, Admission admission, Proceedings proceedings, Clock clock) {
    this.amendments = amendments;
    this.provisions = provisions;
    this.beforeVoting = beforeVoting;
    this.folding = folding;
    this.settled = settled;
    this.consequences = consequences;
    this.consultations = consultations;
    this.delegations = delegations;
    this.admission = admission;
    this.proceedings = proceedings;
    this.clock = clock;
  }

  /** Why something is out of order. @param reason at most 2,000 characters a language */
  @Schema(name = "OutOfOrderReason", requiredProperties = "reason")
  public record Reason(LocalizedText reason) {}

  /**
   * Before voting on it has begun.
   *
   * @throws VotingBegun @throws VotedBefore @throws AmendmentSettled @throws AmendmentOutOfOrder @throws AlreadyDecided @throws WordsMissing
   * @throws org.parley.shared.Invalid if the reason is missing or too long @throws Unknown
   */
  public AmendmentView ruleOutAmendment(Caller caller, String id, Reason given) {
    Member chair = admission.toAmendment(caller, id, Action.RULE_ON_ORDER);
    Ruling ruling = ruling(chair, given);
    lockText(id).requireDraft();
    Amendment amendment = amendments.find(id).orElseThrow();
    proceedings.record(amendment.ruleOut(ruling, chair.person()));
    return amendment.view();
  }

  /**
   * It waits for its vote again, unless the body settled it meanwhile in another's shape: adopted that, or adopted one that excludes it.
   *
   * @throws VotingBegun @throws NotOutOfOrder @throws AlreadyDecided @throws AmendmentRejectedBefore @throws WordsMissing @throws Unknown
   */
  public AmendmentView takeBackAmendment(Caller caller, String id) {
    Member chair = admission.toAmendment(caller, id, Action.RULE_ON_ORDER);
    Provision provision = lockText(id);
    provision.requireDraft();
    Amendment amendment = amendments.find(id).orElseThrow();
    folding.mark(amendment);
    AmendmentRulingTakenBack takenBack = amendment.takeBackRuling(chair.person());
    settled.requireNotRejected(folding.result(amendment, provision), provision);
    proceedings.record(takenBack);
    adoptedThatExcludes(amendment).flatMap(amendment::exclude).ifPresent(proceedings::record);
    consequences.ofReturn(amendment, provision);
    return amendment.view();
  }

  private Provision lockText(String amendment) {
    return beforeVoting.rule(amendments.homeOf(amendment).orElseThrow(() -> new Unknown("amendment")).provision());
  }

  private Optional<Amendment> adoptedThatExcludes(Amendment amendment) {
    return amendments.of(amendment.provision()).stream()
        .filter(one -> one.status() == AmendmentStatus.ADOPTED && one.excludes().contains(amendment.id())).findFirst();
  }

  /**
   * Before voting on it, on its amendments or on its parts has begun.
   *
   * @throws VotingBegun @throws VotedBefore @throws AlreadyDecided @throws TextWithdrawn @throws TextNotPut @throws TextOutOfOrder
   * @throws WordsMissing @throws org.parley.shared.Invalid if the reason is missing or too long @throws Unknown
   */
  public ProvisionView ruleOutProvision(Caller caller, String id, Reason given) {
    Member chair = admission.toProvision(caller, id, Action.RULE_ON_ORDER);
    Ruling ruling = ruling(chair, given);
    Provision provision = beforeVoting.rule(id);
    proceedings.record(provision.ruleOut(ruling, amendments.anyAdopted(id), chair.person()));
    return provision.view();
  }

  /** @throws NotOutOfOrder @throws ProvisionRejectedBefore @throws PartRejectedBefore @throws AmendedTextRejectedBefore @throws Unknown */
  public ProvisionView takeBackProvision(Caller caller, String id) {
    Member chair = admission.toProvision(caller, id, Action.RULE_ON_ORDER);
    Provision provision = beforeVoting.rule(id);
    ProvisionRulingTakenBack takenBack = provision.takeBackRuling(chair.person());
    settled.requireNotRejected(provision.consultation(), provision.words(), Optional.of(id));
    proceedings.record(takenBack);
    return provision.view();
  }

  private Ruling ruling(Member chair, Reason given) {
    LocalizedText reason = Texts.require("reason", given.reason(), consultations.find(chair.consultation()).firstLanguage(), LONGEST_REASON);
    return new Ruling(reason, delegations.speaker(chair).named(), clock.instant());
  }
}
