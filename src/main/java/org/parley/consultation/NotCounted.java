package org.parley.consultation;

import java.util.Map;
import org.parley.shared.Rejection;

/** A delegation whose presence does not count, since it would not be of the electorate if a ballot opened now. */
public final class NotCounted extends Rejection {
  private static final long serialVersionUID = 1L;

  NotCounted(String delegation) {
    super(Kind.RULE, "not-counted-as-present", Map.of("delegation", delegation));
  }
}
