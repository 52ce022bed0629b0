package org.parley.provision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.shared.LocalizedText;

/** Cuts texts into the paragraphs of which a part consists: what stands between line breaks, from 1, the same in every language. */
final class Paragraphs {
  private Paragraphs() {}

  /** Each with the line breaks after it; together they are the text, but for blank lines before the first. */
  static List<String> of(String text) {
    List<String> paragraphs = new ArrayList<>();
    for (String line : text.split("(?<=\n)")) {
      if (!line.isBlank()) {
        paragraphs.add(line);
      } else if (!paragraphs.isEmpty()) {
        paragraphs.set(paragraphs.size() - 1, paragraphs.get(paragraphs.size() - 1) + line);
      }
    }
    return paragraphs;
  }

  /** How many there are; empty where that is not the same in every language. */
  static OptionalInt count(LocalizedText text) {
    List<Integer> counts = text.texts().values().stream().map(one -> of(one).size()).distinct().toList();
    return counts.size() == 1 ? OptionalInt.of(counts.get(0)) : OptionalInt.empty();
  }

  /** Whether they are the same paragraphs in the same languages, however many blank lines stand between. */
  static boolean areSame(LocalizedText one, LocalizedText other) {
    return one.texts().keySet().equals(other.texts().keySet())
        && one.texts().keySet().stream().allMatch(language -> stripped(one, language).equals(stripped(other, language)));
  }

  /**
   * Whether a text has, in one of its languages, a paragraph that fell more often than what stood of another after votes on its parts.
   *
   * @param divided what was voted on by parts @param fallen which of its paragraphs fell, from 1
   */
  static boolean bringBack(LocalizedText text, LocalizedText divided, Set<Integer> fallen) {
    return text.texts().keySet().stream().anyMatch(language -> bringBack(stripped(text, language), stripped(divided, language), fallen));
  }

  private static boolean bringBack(List<String> text, List<String> divided, Set<Integer> fallen) {
    Map<Boolean, List<String>> parted = IntStream.rangeClosed(1, divided.size()).boxed()
        .collect(Collectors.partitioningBy(fallen::contains, Collectors.mapping(number -> divided.get(number - 1), Collectors.toList())));
    return parted.get(true).stream().anyMatch(fell -> Collections.frequency(text, fell) > Collections.frequency(parted.get(false), fell));
  }

  private static List<String> stripped(LocalizedText text, String language) {
    return of(text.in(language).orElse("")).stream().map(String::strip).toList();
  }

  /** Each in every language. Only of a text that has as many in each. */
  static List<Paragraph> inAllLanguages(LocalizedText text) {
    Map<String, List<String>> cut = new LinkedHashMap<>();
    text.texts().forEach((language, words) -> cut.put(language, of(words)));
    return IntStream.range(0, count(text).orElseThrow())
        .mapToObj(place -> new Paragraph(cut.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().get(place))))).toList();
  }

  /** Only those wanted, in every language. */
  static LocalizedText only(LocalizedText text, IntPredicate wanted) {
    Map<String, String> left = new LinkedHashMap<>();
    text.texts().forEach((language, words) -> left.put(language, only(of(words), wanted)));
    return new LocalizedText(left);
  }

  private static String only(List<String> paragraphs, IntPredicate wanted) {
    return IntStream.rangeClosed(1, paragraphs.size()).filter(wanted).mapToObj(number -> paragraphs.get(number - 1))
        .collect(Collectors.joining()).stripTrailing();
  }
}
