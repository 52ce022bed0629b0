package org.parley.provision;

import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;
import org.parley.shared.PersonsAct;

/** A delegation moved that parts of a provision be voted on separately. */
public record DivisionMoved(ConsultationId consultation, DivisionView division, PersonId by) implements DivisionEvent, PersonsAct {}
