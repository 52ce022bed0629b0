package org.parley.history;

import java.time.LocalDate;

/**
 * A roll-call as its source lists it.
 *
 * @param line where it is listed
 * @param yes votes in favour that the body published; so too {@code no} and {@code abstain}
 */
record PastRollCall(long line, String externalId, int session, LocalDate date, String symbol, String title, boolean amendment,
    boolean paragraph, boolean important, int yes, int no, int abstain) {}
