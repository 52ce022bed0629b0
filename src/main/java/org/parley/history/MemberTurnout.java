package org.parley.history;

import java.time.LocalDate;

/** A member, in how many roll-calls it voted, and the days of the first and the last of them. */
public record MemberTurnout(MemberView member, long rollCalls, LocalDate first, LocalDate last) {}
