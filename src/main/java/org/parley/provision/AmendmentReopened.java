package org.parley.provision;

import org.parley.shared.Consequence;
import org.parley.shared.ConsultationId;

/** The body reconsiders an amendment that it had rejected. It follows from the ballot's closing, which names who closed it. */
public record AmendmentReopened(ConsultationId consultation, AmendmentView amendment) implements AmendmentEvent, Consequence {}
