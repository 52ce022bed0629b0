package org.parley.shared;

import java.util.Optional;

/**
 * What delivering the journal needs to know of consultations. An interface although one class implements it, because it turns an
 * arrow round: {@code consultation} implements it, and {@code live}, which may look at no module that has news, uses it.
 */
public interface Topics {
  /** The consultation that clients name so; its id is its topic. */
  Optional<ConsultationId> bySlug(String slug);

  /** A delegation as it is shown beside a member's name. */
  Optional<Delegation> delegation(ConsultationId consultation, DelegationId id);

  /** Id, code and name. */
  record Delegation(DelegationId id, String code, LocalizedText name) {}
}
