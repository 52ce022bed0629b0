package org.parley.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The caller of the request at hand, set by the filter that reads the cookie or the bearer token; the public until then. */
@RequestScoped
public class CurrentCaller {
  private Caller caller = Caller.ANONYMOUS;
  private Optional<Credential> session = Optional.empty();

  public Caller get() {
    return caller;
  }

  public void set(Caller signedIn) {
    caller = signedIn;
  }

  /** What the browser of the request showed, if it showed a cookie; it may be over. */
  public Optional<Credential> session() {
    return session;
  }

  public void setSession(Optional<Credential> shown) {
    session = shown;
  }
}
