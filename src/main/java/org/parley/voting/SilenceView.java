package org.parley.voting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.consultation.DelegationView;

/**
 * What a silence procedure has besides what every ballot has.
 *
 * @param zone IANA name of the zone in which the expiry was set and is announced; the instant is the ballot's {@code closes}
 * @param end why it ended before its expiry; empty while it runs, and where it was kept
 * @param brokenBy the delegation that objected or tabled the amendment
 * @param by who did so for it
 * @param reason the objection in writing, where one was given
 * @param reasonForRecord whether who wrote it was told that the record prints it
 * @param asked of whom silence was asked; empty until the text is placed under it
 * @param numberedAt since when what was adopted has its number, which is the ballot's; until then the chair has yet to announce it
 */
public record SilenceView(String zone, Optional<End> end, Optional<DelegationView.Named> brokenBy, Optional<BallotView.By> by,
    Optional<String> reason, @JsonIgnore boolean reasonForRecord, Optional<Asked> asked, Optional<Instant> numberedAt) {
  /** Of whom silence is asked. */
  public enum Asked {
    /** Of those present at a meeting. */ MEETING,
    /** Of all delegations in writing, wherever they are. */ WHOLE_LIST;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static Asked of(String code) {
      return Stream.of(values()).filter(asked -> asked.code().equals(code)).findFirst()
          .orElseThrow(() -> new IllegalArgumentException("silence is asked of nobody like that"));
    }
  }

  /** Why nothing was adopted. */
  public enum End {
    /** A delegation objected there and then: the text was not placed under silence. */ OPPOSED,
    /** A delegation objected before the expiry. */ BROKEN,
    /** An amendment was tabled before the expiry. */ AMENDED,
    /** The chair took the text from under silence, or the round ended. */ WITHDRAWN;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static End of(String code) {
      return Stream.of(values()).filter(end -> end.code().equals(code)).findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no such end"));
    }
  }
}
