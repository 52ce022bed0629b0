/**
 * Positions: what a delegation thinks of a principle in a round, as one of seven grades with a statement, revised with every
 * revision kept, and the matrix of them.
 */
package org.parley.position;
