package org.parley.provision;

import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;
import org.parley.shared.PersonsAct;

/** The chair gave the words where an adopted amendment had met others. */
public record AmendmentWorded(ConsultationId consultation, AmendmentView amendment, PersonId by) implements AmendmentEvent, PersonsAct {}
