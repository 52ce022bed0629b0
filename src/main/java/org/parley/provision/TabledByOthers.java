package org.parley.provision;

import org.parley.shared.Rejection;

/** Another delegation tabled the provision; that one and the chair may revise it. */
public final class TabledByOthers extends Rejection {
  private static final long serialVersionUID = 1L;

  TabledByOthers() {
    super(Kind.NOT_PERMITTED, "tabled-by-others");
  }
}
