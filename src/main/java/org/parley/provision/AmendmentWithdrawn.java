package org.parley.provision;

import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;
import org.parley.shared.PersonsAct;

/** An amendment was withdrawn by the delegation that had tabled it. */
public record AmendmentWithdrawn(ConsultationId consultation, AmendmentView amendment, PersonId by) implements AmendmentEvent, PersonsAct {}
