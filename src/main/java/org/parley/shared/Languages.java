package org.parley.shared;

import java.util.List;
import java.util.Locale;

/** The languages of the interface and of published pages, and how one is chosen for a reader. */
public final class Languages {
  /** In the order in which they are offered. */
  public static final List<String> OFFERED = List.of("en", "ru", "zh");

  private Languages() {}

  /**
   * The offered language that fits an {@code Accept-Language} header best; English where none does or the header is ill-formed.
   */
  public static String negotiate(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 500) {
      return OFFERED.get(0);
    }
    try {
      for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
        String wanted = range.getRange().split("-")[0].toLowerCase(Locale.ROOT);
        if (range.getWeight() > 0 && OFFERED.contains(wanted)) {
          return wanted;
        }
      }
    } catch (IllegalArgumentException illFormed) {
      return OFFERED.get(0);
    }
    return OFFERED.get(0);
  }

  /** The language itself if it is offered, else English. */
  public static String offered(String language) {
    return OFFERED.contains(language) ? language : OFFERED.get(0);
  }
}
