package org.parley.voting;

import java.time.Instant;
import java.util.List;
import org.parley.consultation.DelegationView;
import org.parley.consultation.Speaker;

/**
 * A statement on a decision.
 *
 * @param ballot id of the ballot that took the decision, or is to take it
 * @param lang language tag
 * @param beforeVote an explanation that was made before the vote
 * @param delegations whose it is: the one that made it, then those that joined, in the order in which they did
 * @param at when it was made
 */
public record StatementView(String id, String ballot, StatementKind kind, String lang, String text, boolean beforeVote, List<Party> delegations,
    Instant at) {
  /** A delegation whose statement it is. @param by who made it, or joined, for the delegation; as then */
  public record Party(DelegationView.Named delegation, Speaker.Named by, Instant at) {}
}
