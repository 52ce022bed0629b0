package org.parley.provision;

import org.parley.shared.Consequence;
import org.parley.shared.ConsultationId;

/** What stood of a divided text found no consensus: its words are again as they were before parts fell. It follows from the ballot's closing. */
public record ProvisionRestored(ConsultationId consultation, ProvisionView provision) implements ProvisionEvent, Consequence {}
