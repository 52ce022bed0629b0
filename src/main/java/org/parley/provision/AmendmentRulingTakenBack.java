package org.parley.provision;

import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;
import org.parley.shared.PersonsAct;

/** The chair took back the ruling that an amendment is out of order: it waits for its vote again. */
public record AmendmentRulingTakenBack(ConsultationId consultation, AmendmentView amendment, PersonId by) implements AmendmentEvent, PersonsAct {}
