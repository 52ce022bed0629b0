package org.parley.platform;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.parley.shared.Json;
import org.parley.shared.Rejection;

/** Requests and answers are read and written by the same mapper as everything else. */
@Provider
@Priority(1)
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
@Produces({MediaType.APPLICATION_JSON, "application/*+json"})
public class JsonProvider extends JacksonJsonProvider {
  public JsonProvider() {
    super(Json.mapper());
  }

  @Override
  public Object readFrom(Class<Object> type, Type genericType, Annotation[] annotations, MediaType mediaType,
      MultivaluedMap<String, String> headers, InputStream body) throws IOException {
    Object read = super.readFrom(type, genericType, annotations, mediaType, headers, body);
    if (read == null) {
      throw BadRequest.of(Rejection.Kind.MALFORMED, "malformed"); // the JSON literal null
    }
    return read;
  }
}
