package org.seeded.thread;

import jakarta.ejb.Stateless;
import jakarta.websocket.Session;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.seeded.voting.SeededBallot;
import org.seeded.voting.rest.SeededResource;

/** Not public, knows HTTP and sockets, reads the clock, looks at voting and at its resource. */
@Stateless
class SeededThread {
  Session socket;
  Response answer;
  SeededBallot ballot;
  SeededResource resource;

  Instant when() {
    return Instant.now();
  }
}
