package org.parley.provision;

import org.parley.shared.ConsultationEvent;

/** Something that happened to a provision. The journal keeps it as it then was. */
interface ProvisionEvent extends ConsultationEvent {
  ProvisionView provision();

  @Override
  default Object data() {
    return provision();
  }
}
