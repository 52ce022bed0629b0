package org.parley.provision;

import java.util.Collection;

/**
 * Votes on the text, as those know them who hold them; this module does not. To be asked before the provision is locked: ballots are
 * locked first everywhere.
 */
public interface RunningVotes {
  /**
   * Whether voting on any of these has begun and goes on, and keeps that so until the end of the transaction, which has locked the
   * consultation.
   *
   * @param subjects ids of provisions and of what belongs to them
   */
  boolean hold(Collection<String> subjects);

  /** Whether a vote on any of these was tied and is held again: until then voting on it goes on (General Assembly, rule 95). */
  boolean areHeldAgain(Collection<String> subjects);

  /** Nothing about a text under silence is decided, or taken back. @throws org.parley.shared.Rejection if one of these is */
  void requireNoSilence(Collection<String> subjects);
}
