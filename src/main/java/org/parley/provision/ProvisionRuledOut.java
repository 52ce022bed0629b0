package org.parley.provision;

import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;
import org.parley.shared.PersonsAct;

/** The chair ruled that a provision is out of order: it is not put to the vote. */
public record ProvisionRuledOut(ConsultationId consultation, ProvisionView provision, PersonId by) implements ProvisionEvent, PersonsAct {}
