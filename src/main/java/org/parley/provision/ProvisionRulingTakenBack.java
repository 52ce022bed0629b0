package org.parley.provision;

import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;
import org.parley.shared.PersonsAct;

/** The chair took back the ruling that a provision is out of order: it is a draft again. */
public record ProvisionRulingTakenBack(ConsultationId consultation, ProvisionView provision, PersonId by) implements ProvisionEvent, PersonsAct {}
