package org.parley.provision;

import java.util.Map;
import org.parley.shared.Rejection;

/** The words were part of a provision and fell by a vote on that part: they are put again only after the body reconsiders (General Assembly, rule 81). */
public final class PartRejectedBefore extends Rejection {
  private static final long serialVersionUID = 1L;

  PartRejectedBefore(String number) {
    super(Kind.RULE, "part-rejected-before", Map.of("number", number));
  }
}
