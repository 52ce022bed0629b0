package org.parley.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.parley.shared.LocalizedText;

/**
 * What an amendment changes, by paragraph and in all languages together: a paragraph that it rewords, puts in or takes out is one change
 * (General Assembly, rule 89). They are numbered from 1, in the order of the text.
 */
final class Changes {
  private final List<String> languages;
  private final List<Row> rows;

  private Changes(List<String> languages, List<Row> rows) {
    this.languages = languages;
    this.rows = rows;
  }

  /** A paragraph and what becomes of it. @param before empty where it is put in @param after empty where it is taken out */
  record Row(Optional<Paragraph> before, Optional<Paragraph> after) {
    boolean isChange() {
      return !before.map(Paragraph::words).equals(after.map(Paragraph::words));
    }
  }

  /** @throws ParagraphsDiffer if before or after, a paragraph would not be the same in each language */
  static Changes between(LocalizedText before, LocalizedText after) {
    boolean aligned = before.texts().keySet().equals(after.texts().keySet()) && Paragraphs.count(before).isPresent() && Paragraphs.count(after).isPresent();
    if (!aligned) {
      throw new ParagraphsDiffer();
    }
    return new Changes(List.copyOf(before.languages()), Alignment.of(Paragraphs.inAllLanguages(before), Paragraphs.inAllLanguages(after)));
  }

  int count() {
    return changes().size();
  }

  private List<Row> changes() {
    return rows.stream().filter(Row::isChange).toList();
  }

  /** What those say that are wanted; of what is only taken out, nothing. */
  LocalizedText after(Set<Integer> wanted) {
    return only(wanted, Row::after);
  }

  /** In place of what they come; of what is only put in, nothing. */
  LocalizedText before(Set<Integer> wanted) {
    return only(wanted, Row::before);
  }

  private LocalizedText only(Set<Integer> wanted, Function<Row, Optional<Paragraph>> side) {
    List<Row> changes = changes();
    return Paragraph.join(languages, IntStream.rangeClosed(1, changes.size()).filter(wanted::contains)
        .mapToObj(number -> side.apply(changes.get(number - 1))).flatMap(Optional::stream).toList());
  }

  /** The text with all changes but those that fell. */
  LocalizedText without(Set<Integer> fallen) {
    List<Paragraph> standing = new ArrayList<>();
    int number = 0;
    for (Row row : rows) {
      if (row.isChange()) {
        number++;
      }
      boolean falls = row.isChange() && fallen.contains(number);
      (falls ? row.before() : row.after()).ifPresent(standing::add);
    }
    return Paragraph.join(languages, standing);
  }

  /** Each as others see it. */
  List<ChangeView> views() {
    return IntStream.rangeClosed(1, count()).mapToObj(number -> new ChangeView(number, before(Set.of(number)), after(Set.of(number)))).toList();
  }
}
