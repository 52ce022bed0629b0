package org.parley.provision;

import java.util.Optional;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/**
 * The chair ruled that an amendment is out of order: it is not put to the vote.
 *
 * @param actor empty where a ruling on another covers what stands of it after votes on its parts
 */
public record AmendmentRuledOut(ConsultationId consultation, AmendmentView amendment, Optional<PersonId> actor) implements AmendmentEvent {}
