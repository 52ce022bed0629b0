package org.parley.identity;

import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** Somebody's part in a consultation began, changed or ended. Fired inside the transaction; observe it after success, to look at their rights anew. */
public record MembershipChanged(ConsultationId consultation, PersonId person) {}
