package org.parley.identity.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.parley.identity.Caller;
import org.parley.identity.Credential;
import org.parley.identity.CurrentCaller;
import org.parley.identity.Entrance;
import org.parley.identity.ForeignRequest;
import org.parley.identity.NotSignedIn;
import org.parley.identity.SignInKind;
import org.parley.identity.SignIns;
import org.parley.shared.PublicAddress;

/**
 * Finds out who makes the request, before anything else looks at it. A cookie is sent by browsers unasked: with one, a change needs
 * the proof that a page of ours asked for it.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class CallerFilter implements ContainerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Inject
  private SignIns signIns;
  @Inject
  private CurrentCaller current;
  @Inject
  private PublicAddress address;
  @Context
  private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    Optional<Credential> shown = Credential.of(request.getHeaderString(HttpHeaders.AUTHORIZATION),
        request.getHeaderString(HttpHeaders.COOKIE), !address.mayBePlain(request.getUriInfo().getBaseUri()));
    Optional<Caller> caller = shown.flatMap(signIns::caller);
    boolean token = shown.filter(credential -> credential.kind() == SignInKind.TOKEN).isPresent();
    if (token && caller.isEmpty()) {
      throw new NotSignedIn();
    }
    if (!token && !READING.contains(request.getMethod())) {
      requireOwnPage(request);
      if (!isEntrance()) {
        requireProof(request, shown, caller);
      }
    }
    caller.ifPresent(current::set);
    current.setSession(shown.filter(credential -> !token));
  }

  private boolean isEntrance() {
    return resource.getResourceMethod() != null && resource.getResourceMethod().isAnnotationPresent(Entrance.class);
  }

  private void requireOwnPage(ContainerRequestContext request) {
    String origin = request.getHeaderString("Origin");
    if (origin != null && !address.isOwn(origin, request.getUriInfo().getBaseUri())) {
      throw new ForeignRequest();
    }
  }

  private static void requireProof(ContainerRequestContext request, Optional<Credential> cookie, Optional<Caller> caller) {
    if (cookie.isPresent() && caller.isEmpty()) {
      throw new NotSignedIn();
    }
    String given = Optional.ofNullable(request.getHeaderString("X-CSRF-Token")).orElse("");
    cookie.map(Credential::csrf).filter(proof -> !same(proof, given)).ifPresent(proof -> {
      throw new ForeignRequest();
    });
  }

  private static boolean same(String proof, String given) {
    return MessageDigest.isEqual(proof.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
