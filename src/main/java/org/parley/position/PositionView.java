package org.parley.position;

import java.time.Instant;
import org.parley.consultation.DelegationView;
import org.parley.consultation.Speaker;

/**
 * A position as others see it.
 *
 * @param round code
 * @param delegation named as when it was stated
 * @param revision from 1, one higher each time it was revised
 * @param by who stated this revision
 * @param at when this revision was stated
 */
public record PositionView(String id, String round, On principle, DelegationView.Named delegation, Grade grade, Statement statement, long revision,
    Speaker.Named by, Instant at) {
  private static final String THEN = " ";

  /** Where it stands among those on its principle, for reading on from there: neither code has a space in it. */
  public String place() {
    return principle.code() + THEN + delegation.code();
  }

  /** The code of the principle at a place. */
  static String principleAt(String place) {
    return place.substring(0, Math.max(0, place.indexOf(THEN)));
  }

  /** The principle that it is on. */
  public record On(String id, String code) {}
}
