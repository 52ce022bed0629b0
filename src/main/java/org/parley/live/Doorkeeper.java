package org.parley.live;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.identity.Caller;
import org.parley.identity.Credential;
import org.parley.identity.SignInKind;
import org.parley.identity.SignIns;
import org.parley.shared.Json;
import org.parley.shared.Languages;
import org.parley.shared.Messages;
import org.parley.shared.PublicAddress;

/**
 * Decides who may open a socket, while it is still HTTP and can be refused with a status and a reason. A cookie is sent by browsers
 * unasked, so it counts only from a page of ours; a program, which sends no {@code Origin}, shows a bearer token or is the public.
 */
@WebFilter("/live")
public class Doorkeeper extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(Doorkeeper.class.getName());
  private static final int UPGRADE_REQUIRED = 426;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int RETRY_SECONDS = 10;

  @Inject
  private transient PublicAddress address;
  @Inject
  private transient SignIns signIns;
  @Inject
  private transient Lines lines;
  @Inject
  private transient Visit visit;

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    String language = Languages.negotiate(request.getHeader("Accept-Language"));
    if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
      response.setHeader("Upgrade", "websocket");
      refuse(response, UPGRADE_REQUIRED, "upgrade-required", language);
      return;
    }
    Optional<String> origin = Optional.ofNullable(request.getHeader("Origin"));
    Optional<URI> asked = asked(request);
    if (origin.filter(page -> asked.filter(here -> address.isOwn(page, here)).isEmpty()).isPresent()) {
      refuse(response, HttpServletResponse.SC_FORBIDDEN, "foreign-origin", language);
      return;
    }
    Optional<Credential> shown = Credential.of(request.getHeader("Authorization"), origin.isPresent() ? request.getHeader("Cookie") : null,
        asked.filter(address::mayBePlain).isEmpty());
    Optional<Caller> caller;
    try {
      caller = shown.flatMap(signIns::caller);
    } catch (RuntimeException unanswered) {
      LOG.log(Level.WARNING, "Nobody can be let in: the database does not answer", unanswered);
      response.setIntHeader("Retry-After", RETRY_SECONDS);
      refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "database-away", language);
      return;
    }
    if (caller.isEmpty() && shown.filter(credential -> credential.kind() == SignInKind.TOKEN).isPresent()) {
      response.setHeader("WWW-Authenticate", "Bearer");
      refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "not-signed-in", language);
      return;
    }
    admit(new Visitor(caller.orElse(Caller.ANONYMOUS), request.getRemoteAddr(), language), request, response, chain);
  }

  /** Empty where the name of the host is of no use. */
  private static Optional<URI> asked(HttpServletRequest request) {
    try {
      return Optional.of(new URI(request.getRequestURL().toString())).filter(asked -> asked.getHost() != null);
    } catch (URISyntaxException hostHeaderOfNoUse) {
      return Optional.empty();
    }
  }

  private void admit(Visitor visitor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!lines.hasRoomFor(visitor)) {
      response.setIntHeader("Retry-After", RETRY_SECONDS);
      refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "busy", visitor.language());
    } else if (!lines.mayOpen(visitor)) {
      response.setIntHeader("Retry-After", RETRY_SECONDS);
      refuse(response, TOO_MANY_REQUESTS, "too-many-sockets", visitor.language());
    } else {
      visit.admit(visitor);
      chain.doFilter(request, response);
      forgetHttpSession(request);
    }
  }

  /** Liberty makes an HTTP session for each handshake, which nobody uses and which would be kept for half an hour. */
  private static void forgetHttpSession(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  private static void refuse(HttpServletResponse response, int status, String code, String language) throws IOException {
    Messages words = Messages.in(language);
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", words.say("rejection." + code + ".title"));
    problem.put("status", status);
    problem.put("detail", words.say("rejection." + code + ".detail", Map.of("seconds", RETRY_SECONDS)));
    problem.put("code", code);
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Content-Language", language);
    response.getWriter().write(Json.write(problem));
  }
}
