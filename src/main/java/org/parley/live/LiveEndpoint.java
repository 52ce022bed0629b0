package org.parley.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** News travel here, and only news: commands travel over REST. One instance serves all sockets. */
@ServerEndpoint(value = "/live", configurator = Handshake.class)
@ApplicationScoped // without a scope Liberty would make an instance of its own and inject nothing, in silence
public class LiveEndpoint {
  private static final Logger LOG = Logger.getLogger(LiveEndpoint.class.getName());
  private static final String LINE = Line.class.getName();

  @Inject
  private Lines lines;
  @Inject
  private Figures figures;

  @OnOpen
  public void open(Session session) {
    session.getUserProperties().put(LINE, lines.open(session, Handshake.visitor(session)));
  }

  /** In parts, as frames come: Liberty holds each frame to a size, but puts any number of them together for whoever asks for the whole. */
  @OnMessage(maxMessageSize = Limits.FRAME_BYTES)
  public void text(String part, boolean last, Session session) {
    line(session).ifPresent(line -> line.take(part, last).ifPresent(text -> lines.receive(line, text)));
  }

  @OnMessage(maxMessageSize = Limits.FRAME_BYTES)
  public void binary(ByteBuffer part, boolean last, Session session) {
    line(session).ifPresent(line -> line.close(CloseReason.CloseCodes.CANNOT_ACCEPT, "text only"));
  }

  @OnMessage
  public void pong(PongMessage pong, Session session) {
    line(session).ifPresent(line -> {
      line.answered(pong.getApplicationData());
      lines.heard(line);
    });
  }

  @OnClose
  public void close(Session session, CloseReason reason) {
    Optional<Line> line = line(session);
    figures.closed(reason.getCloseCode().getCode(), line.map(Line::closedFor).orElse(""));
    line.ifPresent(lines::closed);
  }

  @OnError
  public void failed(Session session, Throwable problem) {
    boolean cutOff = problem instanceof IOException;
    LOG.log(cutOff ? Level.FINE : Level.WARNING, problem, () -> "A socket failed");
    line(session).ifPresent(line -> line.close(CloseReason.CloseCodes.UNEXPECTED_CONDITION, "failed"));
  }

  private static Optional<Line> line(Session session) {
    return Optional.ofNullable(session.getUserProperties()).map(properties -> (Line) properties.get(LINE));
  }
}
