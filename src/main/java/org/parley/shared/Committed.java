package org.parley.shared;

import java.util.List;

/**
 * What one transaction has recorded, once it is committed. Told in the committing thread, outside of any transaction; who listens only
 * takes note. It is told once for all of a transaction: a notice for each event cost more than what was done about it.
 *
 * @param events in the order in which they were recorded, at least one
 */
public record Committed(List<DomainEvent> events) {}
