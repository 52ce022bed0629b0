package org.parley.provision;

import org.parley.shared.Rejection;

/** The languages do not have the same paragraphs, so that a part would not be the same in each. */
public final class ParagraphsDiffer extends Rejection {
  private static final long serialVersionUID = 1L;

  ParagraphsDiffer() {
    super(Kind.RULE, "paragraphs-differ");
  }
}
