package org.parley.consultation;

import java.util.OptionalInt;
import org.parley.shared.ConsultationId;

/**
 * What talk needs to know of votes: once voting has begun only points of order interrupt it (UNGA rule 88). An interface although one
 * class implements it, because it turns an arrow round: {@code voting} implements it, and {@code thread}, which may not look at
 * voting, uses it.
 */
public interface VotesInProgress {
  /**
   * The number of the vote on something, if one has begun and has not ended.
   *
   * @param subjectType as {@link Subjects#type()}
   * @param subjectId its id
   */
  OptionalInt on(ConsultationId consultation, String subjectType, String subjectId);
}
