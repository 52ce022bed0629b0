package org.parley.voting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.parley.shared.Messages;

/**
 * What a count comes to.
 *
 * @param adopted carried; while the ballot runs: it would be, as things stand
 * @param decided the result stands; false while the ballot runs, and where it closed without deciding anything
 * @param running as things stand, while votes can still change
 * @param code why, by a name that clients rely on; the rules and their codes are in {@code docs/api/rules.md}
 * @param remedy what would still carry it, where it is not carried and the code does not say so
 * @param params the numbers behind it, by name
 */
public record Outcome(boolean adopted, boolean decided, @JsonIgnore boolean running, String code, Optional<Remedy> remedy,
    Map<String, Long> params) {
  private static final String NO_VOTES = "no-votes";

  public Outcome {
    params = Collections.unmodifiableMap(new TreeMap<>(params));
  }

  /** Of a straw vote: how many are for it, and that nothing is decided, now or at the close. */
  static Outcome indicative(Tally tally) {
    return new Outcome(false, false, true, "indicative", Optional.empty(),
        Map.of("yes", tally.yes(), "no", tally.no(), "abstain", tally.abstain()));
  }

  static Outcome adopted(String code, Map<String, Long> params) {
    return new Outcome(true, true, false, code, Optional.empty(), params);
  }

  static Outcome rejected(String code, Remedy remedy, Map<String, Long> params) {
    return new Outcome(false, true, false, code, Optional.of(remedy), params);
  }

  /** Of a second ballot after a tie that was not held in time. */
  static Outcome lapsed() {
    return new Outcome(false, true, false, "second-ballot-lapsed", Optional.empty(), Map.of());
  }

  /** Neither adopted nor rejected, and nothing is lost. */
  static Outcome undecided(String code, Optional<Remedy> remedy, Map<String, Long> params) {
    return new Outcome(false, false, false, code, remedy, params);
  }

  /** Blocked by objections, for as long as there is one. */
  static Outcome objectedTo(String code, long objections) {
    return new Outcome(false, true, false, code, Optional.empty(), Map.of("objections", objections));
  }

  /**
   * By counting who is in favour: {@code missing} is the least number of those that have cast nothing whose votes in favour would
   * carry it, 0 where it is carried, absent where all of them would not.
   */
  static Outcome counted(DecisionRule rule, Count count, String code, Map<String, Long> params) {
    Map<String, Long> all = new LinkedHashMap<>(params);
    OptionalLong missing = missing(rule, count);
    missing.ifPresent(more -> all.put("missing", more));
    if (rule.carries(count)) {
      return adopted(code, all);
    }
    return rejected(code, missing.isPresent() ? Remedy.MORE_VOTES : Remedy.OUT_OF_REACH, all);
  }

  /** Nothing was cast that the rule counts: it decides nothing, though it is told what would carry it. */
  static Outcome uncounted(DecisionRule rule, Count count, Map<String, Long> params) {
    Outcome told = counted(rule, count, NO_VOTES, params);
    return undecided(NO_VOTES, told.remedy(), told.params());
  }

  boolean isWithoutVotes() {
    return code.equals(NO_VOTES);
  }

  /** Another vote in favour never turns adopted into rejected, so that halving finds the least. */
  private static OptionalLong missing(DecisionRule rule, Count count) {
    if (!rule.carries(count.withMoreInFavour(count.uncast()))) {
      return OptionalLong.empty();
    }
    long enough = count.uncast();
    long tooFew = -1;
    while (enough - tooFew > 1) {
      long middle = Math.floorDiv(enough + tooFew, 2);
      if (rule.carries(count.withMoreInFavour(middle))) {
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    return OptionalLong.of(enough);
  }

  /** The same, as things stand while votes can still change. */
  public Outcome soFar() {
    return new Outcome(adopted, false, true, code, remedy, params);
  }

  /** Votes in favour needed, given the present base; empty under a rule that counts none. */
  public OptionalLong needed() {
    return param("needed");
  }

  /** Further votes in favour that would carry it, 0 where it is carried; empty where no number would, or none is counted. */
  public OptionalLong missing() {
    return param("missing");
  }

  private OptionalLong param(String name) {
    return params.containsKey(name) ? OptionalLong.of(params.get(name)) : OptionalLong.empty();
  }

  /** Why, in a sentence or two, in an offered language. */
  public String words(String language) {
    Messages catalogue = Messages.in(language);
    String prefix = running ? "outcome.so-far." : "outcome.";
    Map<String, Object> numbers = new LinkedHashMap<>(params);
    String reason = catalogue.say(prefix + code, numbers);
    return remedy.map(still -> catalogue.say(prefix + "with-remedy",
        Map.of("reason", reason, "remedy", catalogue.say(prefix + "remedy." + still.code(), numbers)))).orElse(reason);
  }
}
