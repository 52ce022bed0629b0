package org.parley.provision;

import org.parley.shared.Consequence;
import org.parley.shared.ConsultationId;

/** A motion for division was carried or rejected. It follows from the ballot's closing, which names who closed it. */
public record DivisionDecided(ConsultationId consultation, DivisionView division) implements DivisionEvent, Consequence {}
