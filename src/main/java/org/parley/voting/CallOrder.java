package org.parley.voting;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** In which order delegations are called: by their names in one language, from the one drawn by lot, wrapping round (UNGA rule 87). */
final class CallOrder {
  private CallOrder() {}

  /** @param language by whose rules (CLDR) and in which names; one that has no name in it goes by the name shown in its place */
  static List<Elector> of(List<Elector> electorate, String language, Lot lot) {
    List<Elector> order = alphabetical(electorate, language);
    Collections.rotate(order, -lot.below(order.size()));
    return order;
  }

  static List<Elector> alphabetical(List<Elector> electorate, String language) {
    Collator alphabet = Collator.getInstance(ULocale.forLanguageTag(language));
    List<Elector> order = new ArrayList<>(electorate);
    order.sort(Comparator.comparing((Elector elector) -> elector.named().name().forReader(language), alphabet::compare)
        .thenComparing(elector -> elector.named().code()));
    return order;
  }
}
