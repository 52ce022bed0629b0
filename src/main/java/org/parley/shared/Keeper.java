package org.parley.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;

/** How the answer to the request at hand is kept, where a facade does so in a transaction of its own: {@link Once#keptByFacade()}. */
@RequestScoped
public class Keeper {
  private Consumer<Response> keep = answer -> { };

  /** To be called with the answer within the transaction of the change, in whatever thread; does nothing where no key was sent. */
  public Consumer<Response> keep() {
    return keep;
  }

  /** Called before the method. */
  public void keepBy(Consumer<Response> keeping) {
    keep = keeping;
  }
}
