package org.parley.voting;

import java.util.List;
import java.util.Optional;
import org.parley.identity.Caller;
import org.parley.shared.ConsultationId;

/**
 * Ballots that were held elsewhere and brought in, closed for good: whoever keeps them answers for them here, so that a reader finds
 * all ballots of a consultation in one place.
 */
public interface ImportedBallots {
  /** With its board; empty if it is none of these. @throws org.parley.shared.Unknown if the caller may not know of it */
  Optional<BallotView> find(Caller caller, String id);

  /** Those whose number is higher, in order, without their boards. Their numbers count them alone. */
  List<BallotView> list(Caller caller, ConsultationId consultation, int afterNumber, int limit);
}
