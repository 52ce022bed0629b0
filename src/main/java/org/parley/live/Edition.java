package org.parley.live;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.shared.Audience;

/**
 * A piece of the journal that was read for all who follow it, written out once for all who see the same of it and were told as far before:
 * delegations of which each sees events of its own are sent the same frame of what all see. Not for several threads.
 */
final class Edition {
  private final long from;
  private final long through;
  private final int listeners;
  private final List<Newest.News> news;
  private final List<Audience> audiences;
  private final Map<Readers, Frame> frames = new HashMap<>();

  /** @param seen which of the edition's audiences they are among */
  private record Readers(BitSet seen, long told) {}

  /**
   * @param from the number after which the news begin
   * @param listeners to how many it is told
   */
  Edition(long from, List<Newest.News> news, long through, int listeners) {
    this.from = from;
    this.through = through;
    this.listeners = listeners;
    this.news = news;
    this.audiences = news.stream().map(Newest.News::audience).distinct().toList();
  }

  long through() {
    return through;
  }

  /**
   * What a reader is sent of it; empty where there is nothing for them.
   *
   * @param cursor the number up to which they have been passed what is theirs
   * @param told the number up to which they were told to have it
   */
  Optional<Frame> of(Part part, long cursor, long told) {
    return cursor <= from ? shared(part, told) : frame(news.stream().filter(one -> one.seq() > cursor && part.sees(one.audience())).toList(), told);
  }

  private Optional<Frame> shared(Part part, long told) {
    BitSet seen = new BitSet(audiences.size());
    for (int i = 0; i < audiences.size(); i++) {
      seen.set(i, part.sees(audiences.get(i)));
    }
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(frames.computeIfAbsent(new Readers(seen, told), any -> frame(news.stream().filter(one -> part.sees(one.audience())).toList(), told).orElseThrow()));
  }

  private Optional<Frame> frame(List<Newest.News> seen, long told) {
    return seen.isEmpty() ? Optional.empty() : Optional.of(Frames.events(seen.stream().map(Newest.News::event).toList(), Reach.of(told, through).toldTo(listeners)));
  }
}
