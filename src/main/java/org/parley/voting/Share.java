package org.parley.voting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.shared.Messages;

/**
 * A share of a whole, compared in whole numbers: {@code part*den >= num*whole}, or {@code >} where it is strict. Never a percentage
 * that was rounded.
 *
 * @param num numerator, at least 1
 * @param den denominator, more than {@code num}, at most 1,000
 * @param strict the share must be exceeded, not only reached
 */
public record Share(long num, long den, boolean strict) {
  static final long GREATEST = 1_000;

  /** @throws IllegalArgumentException unless 0 < num < den <= 1,000 */
  public Share {
    if (num < 1 || num >= den || den > GREATEST) {
      throw new IllegalArgumentException("not a proper fraction");
    }
  }

  /** Reads one that somebody sent. @throws org.parley.shared.Invalid if it is ill-formed */
  static Share read(String path, JsonNode json) {
    Form form = Form.of(path, json);
    Share share = form.share();
    form.nothingElse();
    return share;
  }

  static Share atLeast(long num, long den) {
    return new Share(num, den, false);
  }

  static Share moreThan(long num, long den) {
    return new Share(num, den, true);
  }

  boolean reachedBy(long part, long whole) {
    return part >= least(whole);
  }

  /** The least part that reaches it. */
  long least(long whole) {
    long exact = Math.multiplyExact(num, whole);
    return strict ? Math.floorDiv(exact, den) + 1 : -Math.floorDiv(-exact, den);
  }

  /** In per cent where that is exact, else as a fraction. */
  String words(String language) {
    Messages catalogue = Messages.in(language);
    return num * 100 % den == 0 ? catalogue.say("share.percent", Map.of("percent", num * 100 / den))
        : catalogue.say("share.fraction", Map.of("num", num, "den", den));
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("num", num);
    json.put("den", den);
    json.put("strict", strict);
    return json;
  }
}
