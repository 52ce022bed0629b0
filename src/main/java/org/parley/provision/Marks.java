package org.parley.provision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.parley.provision.Edits.Stretch;

/** Stretches of title and text, by language. */
record Marks(Map<String, List<Stretch>> title, Map<String, List<Stretch>> text) {
  private static final Edits NONE = new Edits(List.of());

  /** What a rewording changes, in the words before it. */
  static Marks changedBy(Rewording rewording) {
    return of(rewording, Edits::before);
  }

  /** What a rewording made of them, in the words after it. */
  static Marks madeBy(Rewording rewording) {
    return of(rewording, Edits::after);
  }

  private static Marks of(Rewording rewording, Function<Edits, List<Stretch>> stretches) {
    return new Marks(each(rewording.title(), (language, made) -> stretches.apply(made)), each(rewording.text(), (language, made) -> stretches.apply(made)));
  }

  private static <T> Map<String, List<Stretch>> each(Map<String, T> languages, BiFunction<String, T, List<Stretch>> made) {
    Map<String, List<Stretch>> marks = new HashMap<>();
    languages.forEach((language, one) -> marks.put(language, made.apply(language, one)));
    return marks;
  }

  /** The same, in the words as a later rewording has left them. */
  Marks after(Rewording later) {
    return new Marks(after(title, later.title()), after(text, later.text()));
  }

  private static Map<String, List<Stretch>> after(Map<String, List<Stretch>> marks, Map<String, Edits> later) {
    return each(marks, (language, stretches) -> stretches.stream().map(later.getOrDefault(language, NONE)::moved).toList());
  }

  /** Whether any of them touch. @param other in the same words */
  boolean touch(Marks other) {
    return touch(title, other.title) || touch(text, other.text);
  }

  private static boolean touch(Map<String, List<Stretch>> marks, Map<String, List<Stretch>> others) {
    return marks.entrySet().stream().anyMatch(one -> others.getOrDefault(one.getKey(), List.of()).stream()
        .anyMatch(other -> one.getValue().stream().anyMatch(other::touches)));
  }
}
