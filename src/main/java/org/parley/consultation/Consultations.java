package org.parley.consultation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.identity.Access;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.shared.ConsultationId;
import org.parley.shared.Ids;
import org.parley.shared.Invalid;
import org.parley.shared.LocalizedText;
import org.parley.shared.Proceedings;
import org.parley.shared.Texts;
import org.parley.shared.Unknown;

/** Opens and finds consultations. */
@Stateless
public class Consultations {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?");
  private static final Pattern SYMBOL = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,29}");
  /** The templates of rules of procedure. */
  private static final Set<String> RULE_SETS = Set.of("un-plenary", "un-committee", "consensus", "agreement-without-vote", "un-security-council",
      "eu-council", "rough-consensus");
  private static final String OWN_RULES = "own";
  private static final int MOST_LANGUAGES = 12;
  private static final int MOST_DIMENSIONS = 40;

  private ConsultationRepository consultations;
  private Access access;
  private Proceedings proceedings;
  private Clock clock;

  public Consultations() {}

  @Inject
  Consultations(ConsultationRepository consultations, Access access, Proceedings proceedings, Clock clock) {
    this.consultations = consultations;
    this.access = access;
    this.proceedings = proceedings;
    this.clock = clock;
  }

  /**
   * What a consultation is opened with.
   *
   * @param slug lower-case letters, digits and hyphens, at most 60
   * @param symbol prefix of its documents; the slug in capitals where it is left out
   * @param languages at least one language tag; English where it is left out
   * @param ruleSet name of a template, or a whole rule set, which the module that decides by it looks at; {@code consensus} where it is left out
   */
  @Schema(name = "ConsultationDraft", requiredProperties = {"slug", "title"})
  public record Draft(String slug, String symbol, LocalizedText title, LocalizedText mandate, List<String> languages,
      List<Dimension> dimensions, JsonNode ruleSet) {}

  /** @throws Invalid if a field is missing or ill-formed @throws Taken if the slug is in use */
  public ConsultationView open(Caller caller, Draft draft) {
    access.require(caller, Action.CREATE_CONSULTATION);
    Draft checked = check(draft);
    if (consultations.bySlug(checked.slug()).isPresent()) {
      throw new Taken("consultation", checked.slug());
    }
    Consultation consultation = new Consultation(Ids.next(), checked, template(draft.ruleSet()), clock.instant());
    consultations.add(consultation);
    proceedings.record(new ConsultationOpened(consultation.view(), checked.ruleSet(), caller.person()));
    return consultation.view();
  }

  private static Draft check(Draft draft) {
    if (draft.slug() == null || !SLUG.matcher(draft.slug()).matches()) {
      throw new Invalid("slug", "slug");
    }
    String symbol = draft.symbol() == null ? draft.slug().toUpperCase(Locale.ROOT) : draft.symbol();
    if (!SYMBOL.matcher(symbol).matches() && draft.symbol() != null) {
      throw new Invalid("symbol", "symbol");
    }
    List<String> languages = draft.languages() == null || draft.languages().isEmpty() ? List.of("en") : draft.languages();
    if (languages.size() > MOST_LANGUAGES || new HashSet<>(languages).size() < languages.size()) {
      throw new Invalid("languages", "language");
    }
    languages.forEach(language -> Texts.language("languages", language));
    String first = languages.get(0);
    List<Dimension> dimensions = draft.dimensions() == null ? List.of() : draft.dimensions();
    if (dimensions.size() > MOST_DIMENSIONS || dimensions.stream().anyMatch(Objects::isNull)) {
      throw new Invalid("dimensions", "malformed");
    }
    dimensions.forEach(dimension -> Codes.require("dimensions", dimension.code()));
    return new Draft(draft.slug(), symbol, Texts.require("title", draft.title(), first, 300),
        Texts.optional("mandate", draft.mandate(), first, 10_000), languages,
        dimensions.stream().map(dimension -> new Dimension(dimension.code(), Texts.require("dimensions", dimension.name(), first, 200))).toList(),
        draft.ruleSet());
  }

  /** The name of the template; {@code own} for a rule set that was made from none. */
  private static String template(JsonNode ruleSet) {
    if (ruleSet == null || ruleSet.isNull()) {
      return "consensus";
    }
    String name = ruleSet.isObject() ? ruleSet.path("template").asText(OWN_RULES) : ruleSet.textValue();
    if (!RULE_SETS.contains(String.valueOf(name)) && !(ruleSet.isObject() && OWN_RULES.equals(name))) {
      throw new Invalid("ruleSet", ruleSet.isValueNode() && !ruleSet.isTextual() || ruleSet.isArray() ? "malformed" : "unknown");
    }
    return name;
  }

  /** By id. @throws Unknown if there is none */
  public ConsultationView find(ConsultationId id) {
    return consultations.find(id.value()).map(Consultation::view).orElseThrow(() -> new Unknown("consultation"));
  }

  /** By slug. @throws Unknown if there is none */
  public ConsultationView bySlug(String slug) {
    return consultations.bySlug(slug).map(Consultation::view).orElseThrow(() -> new Unknown("consultation"));
  }

  /**
   * Holds the consultation until the end of the transaction, for what is the first or the next of its kind in it and must not be so
   * twice. To be called before the journal takes anything, as it comes before the journal's own lock.
   */
  public void lock(ConsultationId id) {
    consultations.lock(id.value());
  }

  /** Those whose slug comes after the given one, in order; the public list. */
  public List<ConsultationView> list(Optional<String> after, int limit) {
    return consultations.after(after.orElse(""), limit).stream().map(Consultation::view).toList();
  }
}
