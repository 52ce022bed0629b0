package org.parley.identity;

import jakarta.enterprise.context.RequestScoped;

/** The caller of the request at hand, set by the filter that reads the cookie or the bearer token; the public until then. */
@RequestScoped
public class CurrentCaller {
  private Caller caller = Caller.ANONYMOUS;

  public Caller get() {
    return caller;
  }

  public void set(Caller signedIn) {
    caller = signedIn;
  }
}
