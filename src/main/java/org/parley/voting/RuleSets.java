package org.parley.voting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.parley.consultation.ConsultationView;
import org.parley.consultation.Consultations;
import org.parley.consultation.Delegations;
import org.parley.identity.Access;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.shared.ConsultationId;
import org.parley.shared.Invalid;
import org.parley.shared.Proceedings;
import org.parley.shared.Stale;
import org.parley.shared.Unknown;

/** Rules of procedure: which a consultation has, and how it comes by others. What takes no {@link Caller} is for whoever has authorised. */
@Stateless
public class RuleSets {
  private RuleSetRepository ruleSets;
  private Consultations consultations;
  private Delegations delegations;
  private Access access;
  private Proceedings proceedings;
  private Clock clock;

  public RuleSets() {}

  @Inject
  RuleSets(RuleSetRepository ruleSets, Consultations consultations, Delegations delegations, Access access,
      Proceedings proceedings, Clock clock) {
    this.ruleSets = ruleSets;
    this.consultations = consultations;
    this.delegations = delegations;
    this.access = access;
    this.proceedings = proceedings;
    this.clock = clock;
  }

  /** The rule set that holds now. */
  public RuleSet ruleSetOf(ConsultationId consultation) {
    return current(consultation).ruleSet();
  }

  /** The version that holds now. A consultation from before there were versions has its template as the first. */
  public RuleSetView current(ConsultationId consultation) {
    return ruleSets.current(consultation).map(RuleSetVersion::view).orElseGet(() -> template(consultations.find(consultation)));
  }

  private static RuleSetView template(ConsultationView consultation) {
    return new RuleSetView(1, Templates.named(consultation.ruleSet()).orElseThrow(), Optional.empty());
  }

  /** @throws Unknown if there is no such version */
  public RuleSetView version(ConsultationId consultation, long version) {
    return ruleSets.version(consultation, version).map(RuleSetVersion::view)
        .or(() -> Optional.of(current(consultation)).filter(current -> current.version() == version)).orElseThrow(() -> new Unknown("rule-set"));
  }

  /** Those that come with the software. */
  public List<RuleSet> templates() {
    return Templates.all();
  }

  /**
   * Adopts another rule set; what is open keeps the version under which it was opened. The same again changes nothing.
   *
   * @param given a template's name, or a whole rule set
   * @param base the version that the caller worked on
   * @throws Stale if another is current @throws Invalid
   */
  public RuleSetView change(Caller caller, ConsultationId consultation, JsonNode given, OptionalLong base) {
    access.require(caller, consultation, Action.CHANGE_RULE_SET);
    consultations.lock(consultation); // a ballot opens before or after
    RuleSetView before = current(consultation);
    if (base.isPresent() && base.getAsLong() != before.version()) {
      throw new Stale(before.version());
    }
    RuleSet ruleSet = read("", given, consultations.find(consultation).firstLanguage());
    if (ruleSet.equals(before.ruleSet())) {
      return before;
    }
    if (before.adoptedAt().isEmpty()) {
      ruleSets.add(new RuleSetVersion(consultation, before.version(), before.ruleSet(), Optional.empty(), clock.instant()));
    }
    RuleSetVersion adopted = new RuleSetVersion(consultation, before.version() + 1, ruleSet, caller.person(), clock.instant());
    ruleSets.add(adopted);
    proceedings.record(new RuleSetChanged(consultation, adopted.view(), caller.person()));
    return adopted.view();
  }

  /** The first of a consultation that is being opened. @param given a template's name, or a whole rule set @throws Invalid */
  public void begin(ConsultationView consultation, JsonNode given) {
    RuleSet ruleSet = read("ruleSet", Form.isAbsent(given) ? TextNode.valueOf(consultation.ruleSet()) : given, consultation.firstLanguage());
    ruleSets.add(new RuleSetVersion(consultation.id(), 1, ruleSet, Optional.empty(), clock.instant()));
  }

  private static RuleSet read(String path, JsonNode given, String firstLanguage) {
    if (given.isTextual()) {
      return Templates.named(given.textValue()).orElseThrow(() -> new Invalid(path.isEmpty() ? "ruleSet" : path, "unknown"));
    }
    return RuleSet.read(path, given, firstLanguage);
  }

  /** What the rules mean for the delegations that have the vote now. @param given another rule set than the one that holds */
  public List<Prospect> prospects(Caller caller, ConsultationId consultation, Optional<JsonNode> given) {
    access.require(caller, consultation, Action.SEE_PROCEEDINGS);
    RuleSet ruleSet = given.map(json -> read("ruleSet", json, consultations.find(consultation).firstLanguage()))
        .orElseGet(() -> ruleSetOf(consultation));
    return Prospect.of(ruleSet, delegations.electorate(consultation));
  }
}
