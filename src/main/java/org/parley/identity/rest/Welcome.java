package org.parley.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.parley.identity.Credential;
import org.parley.identity.CurrentCaller;
import org.parley.identity.PersonView;
import org.parley.identity.Proven;
import org.parley.identity.SignInKind;
import org.parley.identity.SignIns;
import org.parley.identity.Started;
import org.parley.shared.PublicAddress;

/** Begins and ends sessions of browsers: always a new secret, in a cookie that no script can read and no other site can send. */
@RequestScoped
public class Welcome {
  @Inject
  private SignIns signIns;
  @Inject
  private CurrentCaller caller;
  @Inject
  private PublicAddress address;
  @Inject
  private HttpServletRequest request;

  /** What the page learns. @param csrf to send in {@code X-CSRF-Token} with every change */
  public record Session(PersonView person, String csrf, Instant expires) {}

  /** 201 with the cookie of a new session; the one that this browser had is over. */
  Response in(Proven who) {
    Started started = signIns.begin(who, SignInKind.SESSION, caller.session());
    Credential credential = started.credential();
    return Response.status(Response.Status.CREATED).cookie(cookie(credential.secret(), -1))
        .entity(new Session(started.person(), credential.csrf(), started.expires())).build();
  }

  /** 204 that takes the cookie away. */
  Response out() {
    signIns.end(caller.get());
    return Response.noContent().cookie(cookie("", 0)).build();
  }

  /** The address that a request comes from; behind a trusted proxy the server has put the real one there. */
  String from() {
    return request.getRemoteAddr();
  }

  private NewCookie cookie(String value, int maxAgeSeconds) {
    boolean secure = request.isSecure() || address.isSecure();
    return new NewCookie.Builder(secure ? Credential.SECURE_COOKIE : Credential.PLAIN_COOKIE).value(value).path("/").maxAge(maxAgeSeconds)
        .secure(secure).httpOnly(true).sameSite(NewCookie.SameSite.STRICT).build();
  }
}
