package org.parley.consultation;

import java.time.Instant;

/** A delegation that is at a meeting. @param by who said so, as then: of the delegation, or of the staff */
public record CheckInView(Meeting meeting, DelegationView.Named delegation, Instant since, Speaker by) {}
