package org.parley.provision;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.consultation.DelegationView;
import org.parley.consultation.Speaker;
import org.parley.identity.Role;
import org.parley.shared.LocalizedText;

/**
 * A provision as others see it.
 *
 * @param number its place in the tree, {@code 1.2}
 * @param parent id of the provision that it belongs to
 * @param version from 1, one higher with every revision
 * @param decidedVersion the version that was voted on, once it was decided
 * @param rejectedVersion the version that a vote last rejected; the provision is a draft again where that is reconsidered
 * @param at when it was tabled
 * @param competing its place among proposals on the same question
 * @param notPutReason why it is not put to the vote
 * @param ruling why it is out of order, while the ruling stands
 */
public record ProvisionView(String id, String number, Optional<String> parent, LocalizedText title, LocalizedText text, long version,
    ProvisionStatus status, Optional<Long> decidedVersion, Optional<Long> rejectedVersion, TabledBy tabledBy, Instant at, Optional<Competing> competing,
    Optional<LocalizedText> notPutReason, Optional<Ruling> ruling) {
  /** 1, 1.1, 1.2, 2, 10. */
  static final Comparator<String> NUMBERS = Comparator.comparing(number -> Stream.of(number.split("\\.")).mapToInt(Integer::parseInt).toArray(), Arrays::compare);
  static final Comparator<ProvisionView> IN_TREE_ORDER = Comparator.comparing(ProvisionView::number, NUMBERS);

  /** Among proposals on the same question. @param question the same of all of them @param place in the order of voting, from 1 */
  public record Competing(String question, int place) {}

  /** Who tabled it, as then. @param delegation empty where the chair did */
  public record TabledBy(Optional<DelegationView.Named> delegation, Speaker.Named person, Role role) {
    static TabledBy of(Speaker speaker) {
      return new TabledBy(speaker.delegation(), speaker.named(), speaker.role());
    }
  }
}
