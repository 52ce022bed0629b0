package org.parley.live;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;

/** Lets through whom the {@link Doorkeeper} admitted, and nobody else; tells the socket who it is. */
public class Handshake extends ServerEndpointConfig.Configurator {
  private static final String VISITOR = Visitor.class.getName();

  @Override
  public boolean checkOrigin(String origin) {
    return visit().admitted().isPresent();
  }

  @Override
  public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
    config.getUserProperties().put(VISITOR, visit().admitted().orElseThrow());
  }

  private static Visit visit() {
    return CDI.current().select(Visit.class).get();
  }

  static Visitor visitor(Session session) {
    return (Visitor) session.getUserProperties().get(VISITOR);
  }
}
