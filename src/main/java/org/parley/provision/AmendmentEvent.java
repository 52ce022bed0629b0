package org.parley.provision;

import org.parley.shared.ConsultationEvent;

/** Something that happened to an amendment. The journal keeps it as it then was. */
interface AmendmentEvent extends ConsultationEvent {
  AmendmentView amendment();

  @Override
  default Object data() {
    return amendment();
  }
}
