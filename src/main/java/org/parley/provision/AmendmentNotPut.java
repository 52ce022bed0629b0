package org.parley.provision;

import org.parley.shared.Consequence;
import org.parley.shared.ConsultationId;

/** An amendment is not put to the vote, because another was adopted that excludes it. */
public record AmendmentNotPut(ConsultationId consultation, AmendmentView amendment) implements AmendmentEvent, Consequence {}
