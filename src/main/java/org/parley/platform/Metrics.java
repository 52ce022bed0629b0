package org.parley.platform;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parley.shared.Json;
import org.parley.shared.Languages;
import org.parley.shared.Meters;
import org.parley.shared.PublicAddress;
import org.parley.shared.Rejection;

/**
 * The node's figures, for whoever asks on the machine itself, and for whoever shows {@code PARLEY_METRICS_TOKEN}. What comes from elsewhere
 * through a proxy on this machine has the proxy's address at worst, but a forwarding header or the outer name with it.
 */
@WebServlet("/metrics")
public class Metrics extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String BEARER = "Bearer ";
  private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

  @Inject
  private transient Meters meters;
  @Inject
  private transient PublicAddress address;
  @Inject
  @ConfigProperty(name = "PARLEY_METRICS_TOKEN")
  private transient Optional<String> token;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (isFromThisMachine(request) || token.filter(secret -> shows(request, secret)).isPresent()) {
      response.setContentType("text/plain;version=0.0.4;charset=UTF-8");
      response.getOutputStream().write(meters.text().getBytes(StandardCharsets.UTF_8));
    } else {
      refuse(response, Languages.negotiate(request.getHeader("Accept-Language")));
    }
  }

  private static boolean shows(HttpServletRequest request, String secret) {
    String shown = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
    return MessageDigest.isEqual((BEARER + secret).getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
  }

  /** Where an outer address is configured there is a proxy, and one that forwards no headers cannot be told from this machine. */
  private boolean isFromThisMachine(HttpServletRequest request) throws UnknownHostException {
    return address.given().filter(outer -> !PublicAddress.isThisMachine(outer)).isEmpty() && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress() && FORWARDED.stream().allMatch(name -> request.getHeader(name) == null)
        && PublicAddress.isThisMachine(URI.create(request.getRequestURL().toString()));
  }

  private static void refuse(HttpServletResponse response, String language) throws IOException {
    Problem problem = Problems.of(BadRequest.of(Rejection.Kind.NOT_PERMITTED, "figures-kept-inside"), language);
    response.setStatus(problem.status());
    response.setContentType(Problems.MEDIA_TYPE + ";charset=UTF-8");
    response.setHeader("Content-Language", language);
    response.getOutputStream().write(Json.write(problem).getBytes(StandardCharsets.UTF_8));
  }
}
