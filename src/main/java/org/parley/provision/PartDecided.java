package org.parley.provision;

import org.parley.shared.Consequence;
import org.parley.shared.ConsultationId;

/** A part of a provision was adopted or rejected. It follows from the ballot's closing, which names who closed it. */
public record PartDecided(ConsultationId consultation, DivisionView division) implements DivisionEvent, Consequence {}
