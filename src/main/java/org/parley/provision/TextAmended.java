package org.parley.provision;

import java.util.Map;
import org.parley.shared.Rejection;

/** An adopted amendment is in the text: it is not withdrawn any more. */
public final class TextAmended extends Rejection {
  private static final long serialVersionUID = 1L;

  TextAmended(String number) {
    super(Kind.RULE, "provision-amended", Map.of("number", number));
  }
}
