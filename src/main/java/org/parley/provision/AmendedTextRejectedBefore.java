package org.parley.provision;

import java.util.Map;
import org.parley.shared.Rejection;

/** A rejected amendment would have given a provision these words: they are put again only after the body reconsiders (General Assembly, rule 81). */
public final class AmendedTextRejectedBefore extends Rejection {
  private static final long serialVersionUID = 1L;

  AmendedTextRejectedBefore(String number, int amendment) {
    super(Kind.RULE, "amended-text-rejected-before", Map.of("number", number, "amendment", amendment));
  }
}
