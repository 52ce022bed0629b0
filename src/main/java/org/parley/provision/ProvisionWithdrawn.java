package org.parley.provision;

import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;
import org.parley.shared.PersonsAct;

/** The delegation that had tabled a provision withdrew it. */
public record ProvisionWithdrawn(ConsultationId consultation, ProvisionView provision, PersonId by) implements ProvisionEvent, PersonsAct {}
