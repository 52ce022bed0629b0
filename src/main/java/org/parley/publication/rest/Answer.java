package org.parley.publication.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;

/** A page or document on its way out, with an entity tag of its content. @param language empty where it is in none */
record Answer(int status, String type, String language, String caching, byte[] body) {
  private static final int TAG_BYTES = 12;

  /** Kept by whoever likes, but asked after each time: a correction shows at once, and what did not change is not sent again. */
  static Answer checkedEachTime(String type, String language, String body) {
    return new Answer(HttpServletResponse.SC_OK, type, language, "public, no-cache", body.getBytes(StandardCharsets.UTF_8));
  }

  /** Of what will be the same for ever. */
  static Answer forEver(String type, String body) {
    return new Answer(HttpServletResponse.SC_OK, type, "", "public, max-age=31536000, immutable", body.getBytes(StandardCharsets.UTF_8));
  }

  static Answer absent(String type, String language, String body) {
    return new Answer(HttpServletResponse.SC_NOT_FOUND, type, language, "no-store", body.getBytes(StandardCharsets.UTF_8));
  }

  static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Cache-Control", caching);
    if (!language.isEmpty()) {
      response.setHeader("Content-Language", language);
    }
    if (status == HttpServletResponse.SC_OK) {
      String tag = "\"" + hash(body) + "\"";
      response.setHeader("ETag", tag);
      if (names(request.getHeader("If-None-Match"), tag)) {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return;
      }
    }
    response.setStatus(status);
    response.setContentType(type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** Compared weakly, as RFC 9110 has it for this header: a server in between may have packed the body. */
  static boolean names(String ifNoneMatch, String tag) {
    return ifNoneMatch != null
        && Stream.of(ifNoneMatch.split(",")).map(String::strip).anyMatch(one -> one.equals("*") || one.replaceFirst("^W/", "").equals(tag));
  }
}
