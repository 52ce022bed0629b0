package org.parley.history;

import org.parley.shared.Rejection;

/** Another import into the consultation has not come to its end yet. */
public final class ImportUnderWay extends Rejection {
  private static final long serialVersionUID = 1L;

  public ImportUnderWay() {
    super(Kind.RULE, "import-under-way");
  }
}
