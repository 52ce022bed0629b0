package org.parley.thread;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.shared.Invalid;

/**
 * Where a thread stands in the list of those last spoken in, for reading on from there. People go on speaking meanwhile: what is said after
 * the first page was read moves no thread in the others.
 *
 * @param until number of the last posting when the first page was read
 */
public record ThreadPlace(long until, long lastSeq, String id) {
  static final Comparator<ThreadView> ORDER = Comparator.comparingLong(ThreadView::lastSeq).reversed().thenComparing(ThreadView::id);
  private static final Pattern FORM = Pattern.compile("([0-9]{1,18}) ([0-9]{1,18}) ([a-z0-9]{1,40})");

  /** @throws Invalid if it is no place */
  public static ThreadPlace read(String place) {
    Matcher matcher = FORM.matcher(place);
    if (!matcher.matches()) {
      throw new Invalid("after", "malformed");
    }
    return new ThreadPlace(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)), matcher.group(3));
  }

  boolean isBefore(ThreadView thread) {
    return lastSeq > thread.lastSeq() || lastSeq == thread.lastSeq() && id.compareTo(thread.id()) < 0;
  }

  @Override
  public String toString() {
    return until + " " + lastSeq + " " + id;
  }
}
