/**
 * Talk: one thread for each principle and each provision, messages that are answered, corrected with their history kept, and hidden
 * by a moderator with a reason that everyone sees.
 */
package org.parley.thread;
