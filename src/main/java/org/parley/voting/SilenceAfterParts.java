package org.parley.voting;

import org.parley.shared.Rejection;

/** Parts of the text were voted on, so that nobody can amend it any more; an amendment must be able to break silence (OSCE MC.DOC/1/06, Annex 1(A)). */
public final class SilenceAfterParts extends Rejection {
  private static final long serialVersionUID = 1L;

  SilenceAfterParts() {
    super(Kind.RULE, "silence-after-parts");
  }
}
