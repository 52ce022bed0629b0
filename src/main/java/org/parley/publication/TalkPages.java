package org.parley.publication;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.publication.PublishedRecord.Discussion;
import org.parley.publication.PublishedRecord.Said;
import org.parley.publication.PublishedRecord.Subject;

/**
 * What was said, in pages that a bad line can carry: a long discussion leaves the page of the record and stands on pages of its own, in the
 * same order, no message torn apart.
 */
final class TalkPages {
  /** Bytes of what was said that a record's own page bears beside all else that it shows. */
  static final int LEAST = 12_000;
  /** Bytes of what was said on a page of its own, which leaves room within 50 KB for its frame and the stylesheet. */
  static final int ROOM = 28_000;
  /** Bytes that a message takes besides its words. */
  private static final int FRAME = 400;

  private final List<List<Discussion>> pages = new ArrayList<>();
  private final Map<Long, Integer> places = new HashMap<>();
  private final Map<Subject, Integer> beginnings = new HashMap<>();
  private final int weight;

  /** @param discussions those in which something was said */
  TalkPages(List<Discussion> discussions) {
    weight = discussions.stream().flatMap(discussion -> discussion.messages().stream()).mapToInt(TalkPages::weight).sum();
    int room = 0;
    for (Discussion discussion : discussions) {
      List<Said> together = List.of();
      for (Said message : discussion.messages()) {
        int needed = weight(message);
        if (needed > room) {
          pages.add(new ArrayList<>());
          room = ROOM;
          together = List.of();
        }
        if (together.isEmpty()) {
          together = begin(discussion.subject());
        }
        together.add(message);
        places.put(message.seq(), pages.size());
        room -= needed;
      }
    }
  }

  /** The list, empty yet, of what is said about a subject on the last page. */
  private List<Said> begin(Subject subject) {
    List<Said> together = new ArrayList<>();
    pages.get(pages.size() - 1).add(new Discussion(subject, together));
    beginnings.putIfAbsent(subject, pages.size());
    return together;
  }

  private static int weight(Said message) {
    return FRAME + message.said().map(words -> words.html().getBytes(StandardCharsets.UTF_8).length).orElse(0);
  }

  /** Whether all of it fits on the record's own page. */
  boolean fitTheRecord() {
    return weight <= LEAST;
  }

  int count() {
    return pages.size();
  }

  /** @param number from 1 to {@link #count()} */
  List<Discussion> page(int number) {
    return pages.get(number - 1);
  }

  /** The page on which a message stands; empty where it is none of the record's. */
  Optional<Integer> of(long message) {
    return Optional.ofNullable(places.get(message));
  }

  /** The page on which the discussion of a subject begins. */
  int beginning(Subject subject) {
    return beginnings.get(subject);
  }
}
