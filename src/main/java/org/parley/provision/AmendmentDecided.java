package org.parley.provision;

import org.parley.shared.Consequence;
import org.parley.shared.ConsultationId;

/** A vote adopted or rejected an amendment. It follows from the ballot's closing, which names who closed it. */
public record AmendmentDecided(ConsultationId consultation, AmendmentView amendment) implements AmendmentEvent, Consequence {}
