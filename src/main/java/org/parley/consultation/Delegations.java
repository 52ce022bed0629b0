package org.parley.consultation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.identity.Access;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.identity.Member;
import org.parley.identity.Memberships;
import org.parley.identity.Standing;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;
import org.parley.shared.Ids;
import org.parley.shared.Invalid;
import org.parley.shared.LocalizedText;
import org.parley.shared.Proceedings;
import org.parley.shared.Stale;
import org.parley.shared.Texts;
import org.parley.shared.Unknown;

/** Admits, changes and finds delegations. */
@Stateless
public class Delegations {
  private static final int MOST = 1_000;
  private static final long GREATEST_WEIGHT = 1_000_000_000_000L;

  private DelegationRepository delegations;
  private Consultations consultations;
  private Memberships memberships;
  private Access access;
  private Proceedings proceedings;

  public Delegations() {}

  @Inject
  Delegations(DelegationRepository delegations, Consultations consultations, Memberships memberships, Access access, Proceedings proceedings) {
    this.delegations = delegations;
    this.consultations = consultations;
    this.memberships = memberships;
    this.access = access;
    this.proceedings = proceedings;
  }

  /**
   * What a delegation is admitted with: a country or an own name.
   *
   * @param code the country's code, or made from the name, where it is left out
   * @param weight 1 where it is left out
   */
  @Schema(name = "DelegationDraft")
  public record Draft(String country, LocalizedText name, String code, Standing status, Long weight, Boolean vetoHolder) {}

  /** What is to change; null leaves as it is. */
  @Schema(name = "DelegationChange")
  public record Change(Standing status, Boolean accredited, Boolean suspended, Long weight, Boolean vetoHolder, LocalizedText name) {}

  /** A delegation with the version to name in an edit. */
  public record Versioned(DelegationView delegation, long version) {}

  /** @throws Invalid if a field is missing or ill-formed @throws Taken if the code is in use */
  public DelegationView admit(Caller caller, ConsultationId consultationId, Draft draft) {
    access.require(caller, consultationId, Action.ADMIT_DELEGATION);
    consultations.lock(consultationId); // an electorate is frozen before or after, as the journal has it
    ConsultationView consultation = consultations.find(consultationId);
    List<Delegation> present = delegations.of(consultationId.value());
    if (present.size() >= MOST) {
      throw new Invalid("name", "too-many");
    }
    Set<String> taken = present.stream().map(delegation -> delegation.view().code()).collect(Collectors.toCollection(HashSet::new));
    LocalizedText name = nameOf(draft, consultation);
    String code = draft.code() != null ? Codes.require("code", draft.code())
        : draft.country() != null ? draft.country() : codeFrom(name.forReader("en"), taken);
    if (taken.contains(code)) {
      throw new Taken("delegation", code);
    }
    Delegation delegation = new Delegation(Ids.next(), consultationId, code, name, Optional.ofNullable(draft.country()),
        draft.status() == null ? Standing.PARTICIPANT : draft.status(), weight(draft.weight()), Boolean.TRUE.equals(draft.vetoHolder()));
    delegations.add(delegation);
    proceedings.record(new DelegationAdmitted(consultationId, delegation.view(), caller.person()));
    return delegation.view();
  }

  private static LocalizedText nameOf(Draft draft, ConsultationView consultation) {
    if (draft.country() == null) {
      return Texts.require("name", draft.name(), consultation.firstLanguage(), 200);
    }
    LocalizedText cldr = Countries.name(draft.country()).orElseThrow(() -> new Invalid("country", "country"));
    return draft.name() == null ? cldr : Texts.require("name", draft.name(), consultation.firstLanguage(), 200);
  }

  private static long weight(Long weight) {
    if (weight == null) {
      return 1;
    }
    if (weight < 0 || weight > GREATEST_WEIGHT) {
      throw new Invalid("weight", "malformed");
    }
    return weight;
  }

  /** Three letters of the name, with a number where they are taken. */
  private static String codeFrom(String name, Set<String> taken) {
    String letters = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    String stem = letters.isEmpty() ? "D" : letters.substring(0, Math.min(3, letters.length()));
    String code = stem;
    for (int n = 2; taken.contains(code); n++) {
      code = stem + n;
    }
    return code;
  }

  /**
   * Changes what the change names. Members of the delegation have its new status at once.
   *
   * @param expected the version that the edit is based on; empty to change whatever is current
   * @throws Stale if another version is current
   */
  public Versioned change(Caller caller, ConsultationId consultation, String idOrCode, Change change, OptionalLong expected) {
    access.require(caller, consultation, Action.ADMIT_DELEGATION);
    consultations.lock(consultation); // as in admitting; and nobody is seated with the status of before
    Delegation delegation = load(consultation, idOrCode);
    if (expected.isPresent() && expected.getAsLong() != delegation.version()) {
      throw new Stale(delegation.version());
    }
    if (change.weight() != null) {
      weight(change.weight());
    }
    LocalizedText name = change.name() == null ? null
        : Texts.require("name", change.name(), consultations.find(consultation).firstLanguage(), 200);
    DelegationChanged changed = delegation.change(
        new Change(change.status(), change.accredited(), change.suspended(), change.weight(), change.vetoHolder(), name), caller.person());
    if (change.status() != null) {
      memberships.restate(changed.delegation().id(), change.status());
    }
    delegations.flush();
    proceedings.record(changed);
    return new Versioned(delegation.view(), delegation.version());
  }

  /** All, by code. */
  public List<DelegationView> list(ConsultationId consultation) {
    return delegations.of(consultation.value()).stream().map(Delegation::view).toList();
  }

  /** Some of them, by code. @param after code of the last one seen */
  public List<DelegationView> list(ConsultationId consultation, Optional<String> after, int limit) {
    return delegations.after(consultation.value(), after.orElse(""), limit).stream().map(Delegation::view).toList();
  }

  /** By id or code. @throws Unknown if there is none */
  public DelegationView find(ConsultationId consultation, String idOrCode) {
    return load(consultation, idOrCode).view();
  }

  /** With its version. @throws Unknown if there is none */
  public Versioned findVersioned(ConsultationId consultation, String idOrCode) {
    Delegation delegation = load(consultation, idOrCode);
    return new Versioned(delegation.view(), delegation.version());
  }

  /** Those that would make up the electorate if a ballot opened now. */
  public List<DelegationView> electorate(ConsultationId consultation) {
    return list(consultation).stream().filter(DelegationView::votes).toList();
  }

  private Delegation load(ConsultationId consultation, String idOrCode) {
    return delegations.find(consultation.value(), idOrCode).orElseThrow(() -> new Unknown("delegation"));
  }

  /** The delegation's short form. */
  public DelegationView.Named named(ConsultationId consultation, DelegationId id) {
    return delegations.named(consultation, id).orElseThrow(() -> new Unknown("delegation"));
  }

  /** Those of them that would be of the electorate if a ballot opened now. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Set<DelegationId> voting(ConsultationId consultation, Collection<DelegationId> ids) {
    return delegations.voting(consultation, ids);
  }

  /** A member as whoever speaks now. */
  public Speaker speaker(Member member) {
    return new Speaker(member.person(), member.name(), member.role(), member.delegation().map(id -> named(member.consultation(), id)));
  }
}
