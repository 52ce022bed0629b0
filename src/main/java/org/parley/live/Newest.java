package org.parley.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.journal.Journal;
import org.parley.shared.Audience;

/**
 * The newest entries of a consultation's journal, read once for all of this node and written out once: whoever comes back after a short
 * while is served from here and asks nothing of the database. Bounded in number and size; the oldest go first. Not for several threads.
 */
final class Newest {
  static final int MOST_ENTRIES = 1_000;
  static final int MOST_CHARACTERS = 4_000_000;

  private final Deque<News> entries = new ArrayDeque<>();
  private int characters;
  private long from;
  private long through;

  /** An entry and how it is told. */
  record News(long seq, Frame.Event event) {
    static News of(String slug, Journal.Entry entry) {
      return new News(entry.seq(), Frames.item(slug, entry));
    }

    Audience audience() {
      return event.audience();
    }

    /** Characters. */
    int size() {
      return event.item().length();
    }
  }

  /**
   * Part of the journal for one reader.
   *
   * @param through everything that the reader may see up to this number is in {@code news} or came before
   * @param toTheEnd whether there was no more when it was read
   */
  record Stretch(List<News> news, long through, boolean toTheEnd) {}

  /** Begins anew, empty. @param number the last one that is known of */
  void restart(long number) {
    forget();
    from = number;
    through = number;
  }

  /** The last number that was read. */
  long through() {
    return through;
  }

  /** @return what was added */
  List<News> add(String slug, Journal.Stretch stretch) {
    List<News> added = stretch.entries().stream().map(entry -> News.of(slug, entry)).toList();
    added.forEach(this::add);
    through = stretch.through();
    // What an entry says of earlier ones holds at once: nobody gets from here what has just been taken from view.
    if (stretch.entries().stream().anyMatch(Journal.Entry::revises)) {
      forget();
      from = through;
    }
    return added;
  }

  private void add(News news) {
    entries.add(news);
    characters += news.size();
    while (entries.size() > MOST_ENTRIES || characters > MOST_CHARACTERS) {
      News oldest = entries.remove();
      characters -= oldest.size();
      from = oldest.seq();
    }
  }

  private void forget() {
    entries.clear();
    characters = 0;
  }

  /** What that reader has not had; empty if it is not, or not all, here any more. @param limit the most that is wanted */
  Optional<Stretch> read(long after, int limit, Set<Audience> audiences) {
    if (after < from) {
      return Optional.empty();
    }
    List<News> found = new ArrayList<>();
    for (News news : entries) {
      if (found.size() == limit) {
        return Optional.of(new Stretch(found, found.get(limit - 1).seq(), false));
      }
      if (news.seq() > after && audiences.contains(news.audience())) {
        found.add(news);
      }
    }
    return Optional.of(new Stretch(found, Math.max(after, through), true));
  }
}
