package org.parley.voting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.parley.shared.Messages;

/**
 * What a count comes to.
 *
 * @param adopted carried; while the ballot runs: it would be, as things stand
 * @param decided the result stands; false while the ballot runs, and always of a straw vote
 * @param code {@code adopted-majority}, {@code rejected-majority}, {@code adopted-members}, {@code rejected-members}, {@code tie},
 *     {@code no-votes}, {@code consensus}, {@code objections}, {@code indicative}
 * @param params the numbers behind it: {@code yes}, {@code no}, {@code base}, {@code needed} in favour given that base,
 *     {@code missing} further votes in favour that would carry it; or {@code objections}
 */
public record Outcome(boolean adopted, boolean decided, String code, Map<String, Long> params) {
  public Outcome {
    params = Collections.unmodifiableMap(new TreeMap<>(params));
  }

  /** Of a straw vote: how many are for it, and that nothing is decided, now or at the close. */
  static Outcome indicative(Tally tally) {
    return new Outcome(false, false, "indicative", Map.of("yes", tally.yes(), "no", tally.no(), "abstain", tally.abstain()));
  }

  /** The same, as things stand while votes can still change. */
  public Outcome soFar() {
    return new Outcome(adopted, false, code, params);
  }

  /** Votes in favour needed, given the present base; empty under a rule that counts none. */
  public OptionalLong needed() {
    return param("needed");
  }

  /** Further votes in favour that would carry it, 0 where it is carried; empty under a rule that counts none. */
  public OptionalLong missing() {
    return param("missing");
  }

  private OptionalLong param(String name) {
    return params.containsKey(name) ? OptionalLong.of(params.get(name)) : OptionalLong.empty();
  }

  /** Why, in a sentence or two, in an offered language. */
  public String words(String language) {
    return Messages.in(language).say((decided ? "outcome." : "outcome.so-far.") + code, new LinkedHashMap<>(params));
  }
}
