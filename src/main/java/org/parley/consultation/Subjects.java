package org.parley.consultation;

import java.util.Optional;
import org.parley.shared.ConsultationId;

/**
 * A kind of thing that can be talked about. Each module that has such things offers them; whoever needs any of them asks all
 * offers, and so need not know the modules.
 */
public interface Subjects {
  /** The kind, as clients name it: {@code principle}, {@code provision}. */
  String type();

  /** The id of the one of that id or code; empty where the consultation has none. */
  Optional<String> find(ConsultationId consultation, String idOrCode);
}
