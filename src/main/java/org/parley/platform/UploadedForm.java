package org.parley.platform;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.parley.identity.CurrentCaller;
import org.parley.shared.BoundedInput;
import org.parley.shared.Rejection;
import org.parley.shared.Upload;

/**
 * Takes in a form with files, for the few addresses that take one: only from who is signed in, and after those filters that ask whether the
 * caller may send one there; part by part to disk, never more than
 * {@link #MOST_BYTES}, flat and with few parts, so that its size in memory does not depend on what is sent. A request is known again by
 * the names and contents of its parts: what stands between them is made anew by each client each time.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
public class UploadedForm implements ContainerRequestFilter {
  /** 64 MiB. */
  static final long MOST_BYTES = 64L * 1_048_576;
  static final int MOST_PARTS = 8;
  private static final int AT_ONCE = 4;
  private static final int BUSY_SECONDS = 5;
  private static final int LONGEST_HEADERS = 2_048;
  private static final Pattern NAME = Pattern.compile("(?im)^content-disposition:\\s*form-data\\s*;.*?\\bname=\"([A-Za-z0-9-]{1,60})\"");

  /** A form holds room on the disk for as long as its request lasts; when there is no place the next one waits. */
  @RequestScoped
  public static class Place {
    private static final Semaphore FREE = new Semaphore(AT_ONCE);
    private boolean taken;

    void take() {
      taken = FREE.tryAcquire();
      if (!taken) {
        throw BadRequest.retryAfter(Rejection.Kind.BUSY, "busy", BUSY_SECONDS);
      }
    }

    @PreDestroy
    void leave() {
      if (taken) {
        FREE.release();
      }
    }
  }

  @Inject
  private CurrentCaller caller;
  @Inject
  private RequestBody.Received received;
  @Inject
  private Upload upload;
  @Inject
  private Place place;

  static boolean isForm(MediaType type) {
    return type != null && MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type) && !type.isWildcardType() && !type.isWildcardSubtype();
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (!isForm(request.getMediaType())) {
      return;
    }
    caller.get().requirePerson();
    String boundary = request.getMediaType().getParameters().get("boundary");
    if (boundary == null || boundary.isEmpty() || boundary.length() > 70) {
      throw BadRequest.of(Rejection.Kind.MALFORMED, "malformed-form");
    }
    if (request.getLength() > MOST_BYTES) {
      throw BadRequest.of(Rejection.Kind.TOO_LARGE, "too-large");
    }
    place.take();
    try {
      received.keep(take(body(request), boundary));
    } catch (FileUploadException | IllegalArgumentException illFormed) {
      throw BadRequest.of(Rejection.Kind.MALFORMED, "malformed-form");
    }
    request.setEntityStream(new ByteArrayInputStream(new byte[0]));
  }

  /** Ends with a refusal where the body, whatever length it said it has, goes on too long. */
  private static InputStream body(ContainerRequestContext request) {
    return new BoundedInput(request.getEntityStream(), MOST_BYTES, () -> BadRequest.of(Rejection.Kind.TOO_LARGE, "too-large"));
  }

  /** @return SHA-256 of the names and contents */
  private byte[] take(InputStream body, String boundary) throws IOException {
    MultipartInput input = MultipartInput.builder().setInputStream(body).setBoundary(boundary.getBytes(StandardCharsets.ISO_8859_1))
        .setMaxPartHeaderSize(LONGEST_HEADERS).get();
    MessageDigest whole = sha256();
    int parts = 0;
    for (boolean more = input.skipPreamble(); more; more = input.readBoundary()) {
      if (++parts > MOST_PARTS) {
        throw BadRequest.of(Rejection.Kind.MALFORMED, "malformed-form");
      }
      String name = name(input.readHeaders());
      Upload.UploadedFile file = write(input);
      if (!upload.keep(name, file)) {
        Files.deleteIfExists(file.path());
        throw BadRequest.of(Rejection.Kind.MALFORMED, "malformed-form");
      }
      whole.update((name + "\n" + file.sha256() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return whole.digest();
  }

  private static String name(String headers) {
    Matcher matcher = NAME.matcher(headers);
    if (!matcher.find()) {
      throw BadRequest.of(Rejection.Kind.MALFORMED, "malformed-form");
    }
    return matcher.group(1);
  }

  private static Upload.UploadedFile write(MultipartInput input) throws IOException {
    Path path = Files.createTempFile("parley-", ".part");
    MessageDigest digest = sha256();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
      long bytes = input.readBodyData(out);
      return new Upload.UploadedFile(path, bytes, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException | RuntimeException cutOff) {
      Files.deleteIfExists(path);
      throw cutOff;
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}
