package org.parley.provision;

import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;
import org.parley.shared.PersonsAct;

/** A motion for division was withdrawn by the delegation that had moved it. */
public record DivisionWithdrawn(ConsultationId consultation, DivisionView division, PersonId by) implements DivisionEvent, PersonsAct {}
