/**
 * A consultation: its mandate and principles, the delegations that take part, its rounds with their phases, and the one table of
 * what each phase allows ({@link org.parley.consultation.PhaseTable}).
 */
package org.parley.consultation;
