/**
 * The append-only log of everything that happened: one entry a change, in the transaction of the change, numbered by order of
 * commit within a consultation. Whoever was away reads on from the number seen last and misses nothing.
 */
package org.parley.journal;
