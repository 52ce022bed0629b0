package org.parley.provision;

import java.time.Instant;
import org.parley.consultation.Speaker;
import org.parley.shared.LocalizedText;

/**
 * The chair's ruling that a text is out of order (General Assembly, rule 71).
 *
 * @param reason in one language or several
 * @param by who presided, as then
 */
public record Ruling(LocalizedText reason, Speaker.Named by, Instant at) {}
