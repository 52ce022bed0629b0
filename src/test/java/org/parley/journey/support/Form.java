package org.parley.journey.support;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A form with files, as a browser sends one: what stands between its parts is made anew each time it is sent. */
public record Form(Map<String, byte[]> files) {
  /** Sent by somebody who wants roll-calls imported. */
  public static Form rollCalls(byte[] rollCalls, byte[] ballots) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("roll-calls", rollCalls);
    files.put("ballots", ballots);
    return new Form(files);
  }

  public static Form rollCalls(String rollCalls, String ballots) {
    return rollCalls(rollCalls.getBytes(StandardCharsets.UTF_8), ballots.getBytes(StandardCharsets.UTF_8));
  }

  /** As bytes, with the media type that tells its parts apart. */
  record Sent(String contentType, byte[] body) {}

  Sent sent() {
    String boundary = "form-" + UUID.randomUUID();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    files.forEach((name, content) -> {
      body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name
          + ".csv\"\r\nContent-Type: text/csv\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      body.writeBytes(content);
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    });
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return new Sent("multipart/form-data; boundary=" + boundary, body.toByteArray());
  }
}
