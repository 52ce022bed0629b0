package org.parley.consultation;

import java.util.List;

/**
 * Who is at the meeting that is on.
 *
 * @param items those whose presence counts, by code of the delegation
 * @param members how many delegations would be of the electorate if a ballot opened now
 * @param quorum how many of them the rules of procedure ask for
 */
public record CheckInSheet(Meeting meeting, List<CheckInView> items, long members, DebateQuorum.Least quorum) {}
