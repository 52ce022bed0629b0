package org.parley.consultation;

import java.util.List;
import org.parley.shared.ConsultationId;
import org.parley.shared.LocalizedText;

/**
 * A consultation as others see it.
 *
 * @param slug its name in addresses
 * @param symbol the prefix of its documents, {@code ESF}
 * @param languages its authentic languages, the first of them the one meant where none is named
 * @param ruleSet name of the template of the rules of procedure that it was opened with; {@code own} where they were made from none
 */
public record ConsultationView(ConsultationId id, String slug, String symbol, LocalizedText title, LocalizedText mandate,
    List<String> languages, List<Dimension> dimensions, String ruleSet) {

  public String firstLanguage() {
    return languages.get(0);
  }
}
