package org.parley.provision;

import java.util.Set;
import org.parley.identity.Standing;
import org.parley.shared.ConsultationId;

/** Which delegations table text, as those know it who keep the rules of procedure; this module does not. */
public interface TablingRules {
  /** Delegations of which status may table, join and take up. */
  Set<Standing> tabling(ConsultationId consultation);
}
