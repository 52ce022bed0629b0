package org.parley.provision;

import org.parley.shared.Consequence;
import org.parley.shared.ConsultationId;

/** Parts of an amendment were rejected and have fallen out of it; what stands of it is put to the vote as a whole. */
public record AmendmentDivided(ConsultationId consultation, AmendmentView amendment) implements AmendmentEvent, Consequence {}
