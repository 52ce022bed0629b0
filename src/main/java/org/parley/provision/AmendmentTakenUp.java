package org.parley.provision;

import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;
import org.parley.shared.PersonsAct;

/** A delegation took up an amendment that had been withdrawn. */
public record AmendmentTakenUp(ConsultationId consultation, AmendmentView amendment, PersonId by) implements AmendmentEvent, PersonsAct {}
