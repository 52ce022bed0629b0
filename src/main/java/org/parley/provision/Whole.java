package org.parley.provision;

import java.util.Optional;
import java.util.Set;
import org.parley.shared.ConsultationId;
import org.parley.shared.LocalizedText;

/**
 * What a motion divides: a proposal, or an amendment to it (General Assembly, rule 89). It consists of pieces, numbered from 1 in the order of
 * the text and the same in every language: the paragraphs of a provision, the changes of an amendment.
 */
interface Whole {
  ConsultationId consultation();

  /** Id of the provision that it is, or to which it was tabled. */
  String provision();

  /** Id of the amendment, where it is one. */
  Optional<String> amendment();

  /** Of the provision: the version that it is, or on which it was made. */
  long version();

  int pieces();

  /** Those pieces, as they are to read. */
  LocalizedText text(Set<Integer> pieces);

  /** In place of what they come; empty where they come in place of nothing that is voted on. */
  Optional<LocalizedText> replaces(Set<Integer> pieces);
}
