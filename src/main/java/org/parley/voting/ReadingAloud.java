package org.parley.voting;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** How long it takes to say a text: two words a second, as interpreters ask speakers to keep to. */
final class ReadingAloud {
  private static final long WORDS_A_SECOND = 2;

  private ReadingAloud() {}

  /** So many words can be said in the time. */
  static long wordsIn(long seconds) {
    return seconds * WORDS_A_SECOND;
  }

  /** How many words a text has, as its language divides them (CLDR); numbers are words. @param lang language tag */
  static long words(String lang, String text) {
    BreakIterator words = BreakIterator.getWordInstance(ULocale.forLanguageTag(lang));
    words.setText(text);
    long count = 0;
    while (words.next() != BreakIterator.DONE) {
      count += words.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT ? 1 : 0;
    }
    return count;
  }
}
