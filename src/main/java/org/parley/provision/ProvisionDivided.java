package org.parley.provision;

import org.parley.shared.Consequence;
import org.parley.shared.ConsultationId;

/** Parts of a provision were rejected and have fallen out of its text; those that stand are put to the vote as a whole. */
public record ProvisionDivided(ConsultationId consultation, ProvisionView provision) implements ProvisionEvent, Consequence {}
