package org.parley.provision;

import org.parley.shared.Consequence;
import org.parley.shared.ConsultationId;

/** A vote adopted or rejected a provision. It follows from the ballot's closing, which names who closed it. */
public record ProvisionDecided(ConsultationId consultation, ProvisionView provision) implements ProvisionEvent, Consequence {}
