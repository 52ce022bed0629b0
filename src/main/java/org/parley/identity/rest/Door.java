package org.parley.identity.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.identity.Credential;
import org.parley.identity.CurrentCaller;
import org.parley.identity.InsecureConnection;
import org.parley.identity.PersonView;
import org.parley.identity.Proven;
import org.parley.identity.SignInKind;
import org.parley.identity.SignIns;
import org.parley.identity.Started;
import org.parley.shared.PublicAddress;

/** Begins and ends sessions of browsers: always a new secret, in a cookie that no script can read and no other site can send. */
@ApplicationScoped
public class Door {
  @Inject
  private SignIns signIns;
  @Inject
  private CurrentCaller caller;
  @Inject
  private PublicAddress address;
  @Inject
  private HttpServletRequest request;

  /**
   * What is to be known of a request after its thread has gone on to other work.
   *
   * @param address where it comes from
   * @param session what this browser showed until now
   * @param secure whether it came over TLS
   */
  record Visitor(String address, Optional<Credential> session, boolean secure) {}

  /** What the page learns. @param csrf to send in {@code X-CSRF-Token} with every change */
  @Schema(name = "Session")
  public record Session(PersonView person, String csrf, Instant expires) {}

  /**
   * Whose request is at hand, to give them a session.
   *
   * @param asked the address of the request
   * @throws InsecureConnection where the cookie would travel in the clear
   */
  Visitor visitor(URI asked) {
    boolean secure = address.isSecure(asked);
    if (!secure && !address.mayBePlain(asked)) {
      throw new InsecureConnection();
    }
    return new Visitor(networkAddress(), caller.session(), secure);
  }

  /** Where the request at hand comes from; behind a trusted proxy the server has put the real address there. */
  String networkAddress() {
    return request.getRemoteAddr();
  }

  /** 201 with the cookie of a new session; the one that this browser had is over. */
  Response in(Visitor visitor, Proven who) {
    Started started = signIns.begin(who, SignInKind.SESSION, visitor.session());
    Credential credential = started.credential();
    return Response.status(Response.Status.CREATED).cookie(cookie(credential.secret(), NewCookie.DEFAULT_MAX_AGE, visitor.secure()))
        .entity(new Session(started.person(), credential.csrf(), started.expires())).build();
  }

  /** 204 that takes the cookie away. @param asked the address of the request */
  Response out(URI asked) {
    signIns.end(caller.get());
    return Response.noContent().cookie(cookie("", 0, address.isSecure(asked))).build();
  }

  private static NewCookie cookie(String value, int maxAgeSeconds, boolean secure) {
    return new NewCookie.Builder(secure ? Credential.SECURE_COOKIE : Credential.PLAIN_COOKIE).value(value).path("/").maxAge(maxAgeSeconds)
        .secure(secure).httpOnly(true).sameSite(NewCookie.SameSite.STRICT).build();
  }
}
