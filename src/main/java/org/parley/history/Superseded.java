package org.parley.history;

import jakarta.ejb.ApplicationException;

/** Another node has taken the import up meanwhile: whoever meets this leaves it alone. */
@ApplicationException(rollback = true)
final class Superseded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Superseded() {
    super(null, null, false, false);
  }
}
