package org.parley.consultation;

import org.parley.shared.LocalizedText;

/** A side of security, or of whatever is consulted on, by which principles are tagged. */
public record Dimension(String code, LocalizedText name) {}
