package org.parley.platform;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.parley.shared.Json;
import org.parley.shared.Rejection;

/** A command that needs no words is sent none, or an object: what cannot be read is refused there as everywhere else. */
@Provider
@Priority(Priorities.USER)
public class UnreadBody implements ContainerRequestFilter {
  private static final ObjectReader READER = Json.mapper().readerFor(ObjectNode.class);

  @Context
  private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!RequestBody.WITH_BODY.contains(request.getMethod()) || UploadedForm.isForm(request.getMediaType()) || readsBody(resource.getResourceMethod())) {
      return;
    }
    try {
      READER.readValue(request.getEntityStream());
    } catch (IOException unreadable) {
      throw BadRequest.of(Rejection.Kind.MALFORMED, "malformed");
    }
  }

  /** The parameter that JAX-RS fills from the body is the one that says of itself nothing else. */
  private static boolean readsBody(Method method) {
    return Stream.of(method.getParameterAnnotations()).anyMatch(annotations -> annotations.length == 0);
  }
}
