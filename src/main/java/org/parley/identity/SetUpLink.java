package org.parley.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import org.parley.shared.Ids;
import org.parley.shared.Unknown;

/** The one-time link in the log of a server that has no administrator. Known to this process alone, until it is used or the server stops. */
@ApplicationScoped
class SetUpLink {
  private final AtomicReference<String> digest = new AtomicReference<>("");

  /** A new one, the only one that counts from now on. */
  String issue() {
    String secret = Ids.secret();
    digest.set(Digests.kept(secret));
    return secret;
  }

  /** @throws Unknown if it is not the one that was given out */
  void require(String secret) {
    if (secret == null || !Digests.kept(secret).equals(digest.get())) {
      throw new Unknown("set-up-link");
    }
  }

  /** It has served. */
  void spend() {
    digest.set("");
  }
}
