package org.parley.provision;

import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;
import org.parley.shared.PersonsAct;

/** A delegation joined an amendment as co-sponsor. */
public record AmendmentJoined(ConsultationId consultation, AmendmentView amendment, PersonId by) implements AmendmentEvent, PersonsAct {}
