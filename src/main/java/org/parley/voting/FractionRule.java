package org.parley.voting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Carried by a share of a base, if anybody at all is in favour; a base of nobody decides nothing. @param name one that {@link Rules} knows, or {@link #ANY} */
public record FractionRule(String name, Share share, Base base) implements DecisionRule {
  /** The name of those that have no name of their own, but parameters. */
  static final String ANY = "fraction";

  /** Of what the share is taken. */
  public enum Base {
    /** Yes and no; abstentions do not count. */ VOTING,
    /** Yes, no and abstentions. */ CAST,
    /** All present, whether they cast or not. */ PRESENT,
    /** The whole electorate. */ MEMBERS;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Base of(String code) {
      return Stream.of(values()).filter(base -> base.code().equals(code)).findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no such base"));
    }

    private long of(Tally tally) {
      return switch (this) {
        case VOTING -> tally.voting();
        case CAST -> tally.cast();
        case PRESENT -> tally.present();
        case MEMBERS -> tally.members();
      };
    }
  }

  @Override
  public Map<String, Object> parameters() {
    if (!name.equals(ANY)) {
      return Map.of();
    }
    Map<String, Object> parameters = new LinkedHashMap<>(share.json());
    parameters.put("base", base.code());
    return parameters;
  }

  @Override
  public Map<String, Object> arguments(String language) {
    return Map.of("share", share.words(language), "strict", String.valueOf(share.strict()), "base", base.code());
  }

  @Override
  public boolean countsHeads() {
    return true;
  }

  /** Zero votes never adopt anything. */
  @Override
  public boolean carries(Count count) {
    return count.tally().yes() > 0 && share.reachedBy(count.tally().yes(), base.of(count.tally()));
  }

  @Override
  public Outcome decide(Count count) {
    Tally tally = count.tally();
    long of = base.of(tally);
    Map<String, Long> params = Map.of("yes", tally.yes(), "no", tally.no(), "base", of, "needed", Math.max(1, share.least(of)));
    return of == 0 ? Outcome.uncounted(this, count, params) : Outcome.counted(this, count, code(count), params);
  }

  private String code(Count count) {
    if (carries(count)) {
      return "adopted-" + kind();
    }
    Tally tally = count.tally();
    boolean evenly = base == Base.VOTING && share.num() * 2 == share.den() && tally.yes() == tally.no();
    return evenly ? "tie" : "rejected-" + kind();
  }

  private String kind() {
    return base == Base.VOTING ? "majority" : base.code();
  }
}
