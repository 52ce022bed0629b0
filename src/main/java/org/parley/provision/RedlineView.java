package org.parley.provision;

import java.util.List;
import org.parley.shared.Invalid;
import org.parley.shared.LocalizedText;

/**
 * What changed between two versions; or in a wording that is proposed on one version, where {@code from} and {@code to} are that.
 *
 * @param title runs of the title, in order
 * @param changes runs of the text, in order: those equal or deleted make up the words before, those equal or inserted the words after
 */
public record RedlineView(long from, long to, String lang, List<Redline.Run> title, List<Redline.Run> changes) {
  /** Of words that are not a version yet, on one that is. @throws Invalid if neither has text in that language */
  static RedlineView between(long version, Words before, Words after, String language) {
    return between(version, version, before, after, language);
  }

  /** @throws Invalid if neither has text in that language */
  static RedlineView between(long from, long to, Words before, Words after, String language) {
    if (before.text().in(language).isEmpty() && after.text().in(language).isEmpty()) {
      throw new Invalid("lang", "unknown");
    }
    return new RedlineView(from, to, language, runs(before.title(), after.title(), language), runs(before.text(), after.text(), language));
  }

  private static List<Redline.Run> runs(LocalizedText before, LocalizedText after, String language) {
    return Redline.between(before.in(language).orElse(""), after.in(language).orElse(""));
  }
}
