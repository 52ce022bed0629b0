package org.parley.provision;

import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;
import org.parley.shared.PersonsAct;

/** After a vote on a competing proposal this one is not put to the vote; the chair says why. */
public record ProvisionNotPut(ConsultationId consultation, ProvisionView provision, PersonId by) implements ProvisionEvent, PersonsAct {}
