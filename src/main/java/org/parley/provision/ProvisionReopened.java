package org.parley.provision;

import org.parley.shared.Consequence;
import org.parley.shared.ConsultationId;

/** A vote reopened what had been decided on a provision. It follows from the ballot's closing, which names who closed it. */
public record ProvisionReopened(ConsultationId consultation, ProvisionView provision) implements ProvisionEvent, Consequence {}
