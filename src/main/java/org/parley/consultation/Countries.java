package org.parley.consultation;

import com.ibm.icu.util.ULocale;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.shared.Languages;
import org.parley.shared.LocalizedText;

/** Countries by ISO 3166-1 alpha-2 code, named by CLDR in every language offered. */
public final class Countries {
  private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  private Countries() {}

  /** The country's names; empty where the code is not one of ISO 3166-1. */
  public static Optional<LocalizedText> name(String code) {
    if (code == null || !CODES.contains(code)) {
      return Optional.empty();
    }
    Map<String, String> names = new LinkedHashMap<>();
    for (String language : Languages.OFFERED) {
      names.put(language, new ULocale("und", code).getDisplayCountry(ULocale.forLanguageTag(language)));
    }
    return Optional.of(new LocalizedText(names));
  }
}
