package org.parley.history;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with files, in the order in which it was found; reading stops when there are {@link #MOST}. */
final class Complaints {
  static final int MOST = 50;
  private final List<Complaint> all = new ArrayList<>();

  /** Ends the reading of files that are hopeless. */
  static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super(null, null, false, false);
    }
  }

  /** @throws Enough with the last one that is taken */
  void add(Complaint complaint) {
    all.add(complaint);
    if (all.size() >= MOST) {
      throw new Enough();
    }
  }

  boolean none() {
    return all.isEmpty();
  }

  List<Complaint> all() {
    return List.copyOf(all);
  }
}
