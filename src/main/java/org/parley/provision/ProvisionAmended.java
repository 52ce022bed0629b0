package org.parley.provision;

import org.parley.shared.Consequence;
import org.parley.shared.ConsultationId;

/** An adopted amendment was folded into a provision: it has a new version. */
public record ProvisionAmended(ConsultationId consultation, ProvisionView provision) implements ProvisionEvent, Consequence {}
