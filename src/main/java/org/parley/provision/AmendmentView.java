package org.parley.provision;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.consultation.DelegationView;
import org.parley.consultation.Speaker;
import org.parley.identity.Role;
import org.parley.shared.DelegationId;
import org.parley.shared.LocalizedText;

/**
 * An amendment as others see it.
 *
 * @param provision id
 * @param number among the amendments to that provision, from 1, in the order tabled
 * @param version of the provision, on which it was made
 * @param title with the amendment in it, whole
 * @param text likewise
 * @param note why it was tabled, in the sponsor's words
 * @param departure words that go and come, by which an order of voting is suggested
 * @param stale a later version of the provision changed the same words
 * @param touchesAdopted numbers of the adopted amendments whose words it changes, or words beside them, or that took words out there; it
 *     decides nothing
 * @param ruling why it is out of order, while the ruling stands
 * @param place in the order of voting as the chair fixed it, from 1
 * @param excludes ids of amendments that are not put to the vote once this one is adopted
 * @param excludedBy id of the amendment whose adoption excluded this one
 * @param foldedVersion the version of the provision that it made, or in which its words stood already; empty where it was adopted and the chair has yet to give the words
 * @param sponsors those who joined the one who tabled it, in the order in which they did
 */
public record AmendmentView(String id, String provision, int number, long version, LocalizedText title, LocalizedText text, Optional<String> note,
    AmendmentStatus status, long departure, boolean stale, List<Integer> touchesAdopted, Optional<Ruling> ruling, Optional<Integer> place,
    List<String> excludes, Optional<String> excludedBy, Optional<Long> foldedVersion, ProvisionView.TabledBy tabledBy, List<Sponsor> sponsors, Instant at) {
  /** A delegation that joined, and who acted for it. */
  public record Sponsor(DelegationView.Named delegation, Speaker.Named person) {
    static Sponsor of(Speaker speaker) {
      return new Sponsor(speaker.delegation().orElseThrow(), speaker.named());
    }
  }

  /** As the chair fixed it; those without a place last, the furthest removed first, of two equally far the one tabled first (rule 90). */
  public static final Comparator<AmendmentView> IN_ORDER_OF_VOTING = Comparator
      .comparing((AmendmentView amendment) -> amendment.place().orElse(Integer.MAX_VALUE))
      .thenComparing(AmendmentView::departure, Comparator.reverseOrder())
      .thenComparing(AmendmentView::number);

  /** All that sponsor it: who tabled it, or took it up last, and who joined. */
  public Set<DelegationId> delegations() {
    return Stream.concat(tabledBy.delegation().stream(), sponsors.stream().map(Sponsor::delegation)).map(DelegationView.Named::id)
        .collect(Collectors.toSet());
  }

  /** Adopted, but the same words were changed meanwhile: the chair has to give the words. */
  public boolean awaitsWords() {
    return status == AmendmentStatus.ADOPTED && foldedVersion.isEmpty();
  }
}
