package org.parley.provision;

import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;
import org.parley.shared.PersonsAct;

/** A delegation took up a provision that had been withdrawn. */
public record ProvisionTakenUp(ConsultationId consultation, ProvisionView provision, PersonId by) implements ProvisionEvent, PersonsAct {}
