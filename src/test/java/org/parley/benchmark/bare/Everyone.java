package org.parley.benchmark.bare;

import jakarta.websocket.OnClose;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Whoever opens a socket is told everything, by one thread. */
@ServerEndpoint("/live")
public class Everyone {
  private static final Logger LOG = Logger.getLogger(Everyone.class.getName());
  private static final Set<Session> OPEN = ConcurrentHashMap.newKeySet();
  private static final ExecutorService SENDER = Executors.newSingleThreadExecutor();

  @OnOpen
  public void open(Session session) {
    OPEN.add(session);
  }

  @OnClose
  public void close(Session session) {
    OPEN.remove(session);
  }

  /** Returns at once. */
  static void tell(String text) {
    SENDER.execute(() -> OPEN.forEach(session -> send(session, text)));
  }

  private static void send(Session session, String text) {
    try {
      session.getBasicRemote().sendText(text);
    } catch (IOException | IllegalStateException gone) {
      LOG.log(Level.FINE, gone, () -> "A socket was gone");
    }
  }
}
