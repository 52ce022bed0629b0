package org.parley.provision;

import org.parley.shared.ConsultationEvent;

/** Something that happened to a motion for division, or to one of its parts. The journal keeps it as it then was. */
interface DivisionEvent extends ConsultationEvent {
  DivisionView division();

  @Override
  default Object data() {
    return division();
  }
}
