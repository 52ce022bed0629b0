package org.parley.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.shared.Rejection;

/**
 * Takes a request's body in, never more than {@link #MOST_BYTES}, before anything else looks at it; {@link OnceInterceptor} needs it
 * whole to know a repeated request. A body that is left out stands for an empty object. Forms with files are {@link UploadedForm}'s.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 100)
public class RequestBody implements ContainerRequestFilter {
  /** 1 MiB: a provision of 50,000 characters in six languages fits. */
  static final int MOST_BYTES = 1_048_576;
  static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
  private static final Pattern WEIGHT = Pattern.compile("[01](\\.\\d{0,3})?");
  private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);

  /** What the request at hand was, for telling whether it comes again. */
  @RequestScoped
  public static class Received {
    private byte[] digest = new byte[0];

    /** SHA-256 of what was sent; empty where nothing was. */
    public byte[] digest() {
      return digest.clone();
    }

    void keep(byte[] sha256) {
      digest = sha256;
    }
  }

  @Inject
  private Received received;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    requireReadableHeaders(request);
    if (!WITH_BODY.contains(request.getMethod()) || UploadedForm.isForm(request.getMediaType())) {
      return;
    }
    if (request.getLength() > MOST_BYTES) {
      throw BadRequest.of(Rejection.Kind.TOO_LARGE, "too-large");
    }
    byte[] body = request.getEntityStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw BadRequest.of(Rejection.Kind.TOO_LARGE, "too-large");
    }
    if (body.length == 0) {
      body = EMPTY_OBJECT;
      request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
    } else if (request.getMediaType() == null) {
      throw BadRequest.of(Rejection.Kind.MEDIA_TYPE, "media-type");
    }
    received.keep(KeptAnswer.digest(body));
    request.setEntityStream(new ByteArrayInputStream(body));
  }

  /** An ill-formed weight is found late elsewhere, and then as a failure of ours. */
  private static void requireReadableHeaders(ContainerRequestContext request) {
    try {
      if (request.getAcceptableMediaTypes().stream().map(type -> type.getParameters().get("q")).allMatch(RequestBody::isWeight)) {
        return;
      }
    } catch (IllegalArgumentException illFormed) {
      throw BadRequest.of(Rejection.Kind.MALFORMED, "malformed");
    }
    throw BadRequest.of(Rejection.Kind.MALFORMED, "malformed");
  }

  private static boolean isWeight(String text) {
    return text == null || WEIGHT.matcher(text).matches();
  }
}
