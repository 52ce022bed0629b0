package org.parley.shared;

/** A wish that nothing be recorded in a topic but by the transaction at hand, until it ends. Observed by {@code journal} at once. */
public record Holding(String topic) {}
