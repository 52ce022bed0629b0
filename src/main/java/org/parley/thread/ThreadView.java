package org.parley.thread;

/**
 * A thread as others see it.
 *
 * @param messageCount with those hidden
 * @param lastSeq the journal's number of the newest posting; 0 where nothing was said yet
 */
public record ThreadView(String id, Subject subject, long messageCount, long lastSeq) {}
