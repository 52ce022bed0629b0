package org.parley.provision;

import java.util.Map;
import org.parley.shared.Rejection;

/** The provision was adopted or rejected: its words stand as they were voted on. */
public final class AlreadyDecided extends Rejection {
  private static final long serialVersionUID = 1L;

  AlreadyDecided(String number) {
    super(Kind.RULE, "provision-decided", Map.of("number", number));
  }
}
