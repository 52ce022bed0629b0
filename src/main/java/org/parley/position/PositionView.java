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
  /** The principle that it is on. */
  public record On(String id, String code) {}
}
