package org.parley.history;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Short names of members for addresses: the code that the source gives, or one made of the name, never one of two letters. */
final class Codes {
  private static final int LONGEST = 20;
  private static final int SHORTEST = 3;
  private final Set<String> taken = new HashSet<>();

  void take(String code) {
    taken.add(code);
  }

  String of(MemberName member) {
    return member.country().orElseGet(() -> made(member.name()));
  }

  private String made(String name) {
    String letters = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toUpperCase(Locale.ROOT)
        .replaceAll("[^A-Z0-9]+", " ").strip().replace(' ', '-');
    String stem = letters.length() < SHORTEST ? "MEMBER" : cut(letters, LONGEST);
    String code = stem;
    for (int n = 2; !taken.add(code); n++) {
      code = cut(stem, LONGEST - 1 - String.valueOf(n).length()) + "-" + n;
    }
    return code;
  }

  private static String cut(String text, int most) {
    return text.substring(0, Math.min(most, text.length())).replaceAll("-+$", "");
  }
}
