package org.parley.provision;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Cuts texts into the pieces by which they are compared, by the Unicode rules (UAX 29); together the pieces are the text. */
final class Pieces {
  private Pieces() {}

  /** Words, punctuation, white space; each ideograph and kana by itself, as a dictionary's idea of words there is only a guess. */
  static List<String> words(String text) {
    BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
    breaks.setText(text);
    List<String> pieces = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String piece = text.substring(start, end);
      if (breaks.getRuleStatus() >= BreakIterator.WORD_KANA) {
        piece.codePoints().mapToObj(Character::toString).forEach(pieces::add);
      } else {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  /** How many of a text's pieces are words: something said, not punctuation or white space. */
  static long countWords(String text) {
    return words(text).stream().filter(piece -> piece.codePoints().anyMatch(Character::isLetterOrDigit)).count();
  }

  /** Sentences with the white space that follows them. */
  static List<String> sentences(String text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.ROOT);
    breaks.setText(text);
    List<String> pieces = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      pieces.add(text.substring(start, end));
    }
    return pieces;
  }
}
