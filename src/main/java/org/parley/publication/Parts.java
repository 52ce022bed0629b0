package org.parley.publication;

import java.util.ArrayList;
import java.util.List;

/** Cuts a long text to pieces that fit a column, never between the two halves of a character. */
final class Parts {
  static final int MOST = 500_000;

  private Parts() {}

  static List<String> of(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = Math.min(start + MOST, text.length());
      if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
        end--;
      }
      parts.add(text.substring(start, end));
      start = end;
    }
    return parts;
  }
}
