package org.parley.consultation;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.identity.Standing;
import org.parley.shared.DelegationId;
import org.parley.shared.LocalizedText;

/**
 * A delegation as others see it.
 *
 * @param country ISO 3166-1 alpha-2, for a country
 * @param accredited its credentials have been accepted
 * @param weight for rules that weigh votes, such as a population; at least 0
 * @param vetoHolder for rules in which its "no" is a veto
 */
public record DelegationView(DelegationId id, String code, LocalizedText name, Optional<String> country, Standing status, boolean accredited,
    boolean suspended, long weight, boolean vetoHolder) {

  /** Full status, accepted credentials, not suspended: of the electorate if a ballot opened now. */
  public boolean votes() {
    return votes(status, accredited, suspended);
  }

  /** Its credentials are accepted and it is not suspended: it takes part with the rights of its status. */
  public boolean isSeated() {
    return accredited && !suspended;
  }

  static boolean votes(Standing status, boolean accredited, boolean suspended) {
    return status == Standing.PARTICIPANT && accredited && !suspended;
  }

  /** Short form, for beside something else. */
  public Named named() {
    return new Named(id, code, name);
  }

  /** A delegation's id, code and name. */
  @Schema(name = "NamedDelegation")
  public record Named(DelegationId id, String code, LocalizedText name) {}
}
