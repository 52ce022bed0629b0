package org.parley.provision;

import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;
import org.parley.shared.PersonsAct;

/** The chair determined which paragraphs of a text that is to be divided are operative. */
public record DivisionOperativeDetermined(ConsultationId consultation, DivisionView division, PersonId by) implements DivisionEvent, PersonsAct {}
