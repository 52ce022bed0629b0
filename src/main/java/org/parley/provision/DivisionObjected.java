package org.parley.provision;

import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;
import org.parley.shared.PersonsAct;

/** A delegation objected to a motion for division: it is put to the vote. */
public record DivisionObjected(ConsultationId consultation, DivisionView division, PersonId by) implements DivisionEvent, PersonsAct {}
