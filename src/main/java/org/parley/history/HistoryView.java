package org.parley.history;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What there is: each session with its roll-calls, in order; empty where nothing was imported. */
public record HistoryView(long rollCalls, List<Session> sessions) {
  /** @param first day of a roll-call in it */
  @Schema(name = "HistorySession")
  public record Session(int number, long rollCalls, LocalDate first, LocalDate last) {}
}
