package org.parley.position;

import java.time.Instant;
import org.parley.consultation.Speaker;

/** What a position was at one time. */
public record PositionRevisionView(long revision, Grade grade, Statement statement, Speaker.Named by, Instant at) {}
