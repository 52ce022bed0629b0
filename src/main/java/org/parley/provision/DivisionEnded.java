package org.parley.provision;

import org.parley.shared.Consequence;
import org.parley.shared.ConsultationId;

/** A divided text, or an amendment, was not decided as a whole, and the division of it ends. It follows from a ballot's closing or from the end of the round. */
public record DivisionEnded(ConsultationId consultation, DivisionView division) implements DivisionEvent, Consequence {}
