package org.parley.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.Answer;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.RunningServer;

/** Who sees the server's figures: whoever is on its machine, and whoever has the token that was set for it. */
class MetricsJourneyIT {
  private static final RunningServer SERVER = RunningServer.shared();
  private static final Map<String, String> ON_THE_WAY = Map.of("X-Forwarded-For", "203.0.113.9", "Forwarded", "for=203.0.113.9",
      "X-Forwarded-Proto", "https", "X-Real-IP", "203.0.113.9", "Via", "1.1 proxy", "X-Forwarded-Host", "parley.example.org");

  private static void areShown(Answer answer) {
    List<String> names = answer.expect(200).body().lines().filter(line -> !line.startsWith("#")).map(line -> line.replaceAll("[ {].*", "")).toList();
    assertTrue(names.containsAll(List.of("parley_live_sockets", "parley_pool_most", "memory_usedHeap_bytes", "thread_count", "cpu_processCpuTime_seconds")),
        answer::body);
    assertEquals("text/plain;version=0.0.4;charset=UTF-8", answer.header("Content-Type").replace(" ", ""));
  }

  private static void areKeptInside(Answer answer) {
    assertEquals("figures-kept-inside", answer.expect(403).code());
    assertFalse(answer.body().contains("parley_"), answer::body);
  }

  private static ApiClient showing(ApiClient client, String token) {
    return client.with("Authorization", "Bearer " + token);
  }

  @Test
  void onTheMachineItselfTheyAreShown() {
    areShown(SERVER.anyone().get("/metrics"));
  }

  @Test
  void whatComesThroughAProxyNeedsTheToken() {
    ON_THE_WAY.forEach((name, value) -> {
      areKeptInside(SERVER.anyone().with(name, value).get("/metrics"));
      areShown(showing(SERVER.anyone().with(name, value), RunningServer.METRICS_TOKEN).get("/metrics"));
    });
  }

  @Test
  void aTokenThatIsAnotherOpensNothing() {
    areKeptInside(showing(SERVER.anyone().with("X-Forwarded-For", "203.0.113.9"), "figures-for-the-test").get("/metrics"));
    areKeptInside(SERVER.administrator().with("X-Forwarded-For", "203.0.113.9").get("/metrics"));
  }

  /** By hand, since Java's client names the host that it is connected to. */
  @Test
  void aProxyThatSaysNothingGivesItselfAwayByTheOuterName() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port())) {
      socket.getOutputStream().write("GET /metrics HTTP/1.1\r\nHost: parley.example.org\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 403 ") && answer.contains("figures-kept-inside") && !answer.contains("parley_live"), answer);
    }
  }
}
