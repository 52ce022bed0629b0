package org.parley.shared;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The files of the form that came with the request at hand (multipart/form-data): bounded, on disk, and gone with the request. */
@RequestScoped
public class Upload {
  private static final Logger LOG = Logger.getLogger(Upload.class.getName());

  private final Map<String, UploadedFile> files = new LinkedHashMap<>();

  /** One of them, as it was sent. @param sha256 of its content, in hexadecimal */
  public record UploadedFile(Path path, long bytes, String sha256) {
    /** From its beginning; to be closed by who asks. */
    public InputStream open() {
      try {
        return Files.newInputStream(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Called once a part by who takes in the request. @return whether there was none by that name */
  public boolean keep(String name, UploadedFile file) {
    return files.putIfAbsent(name, file) == null;
  }

  /** By the names of their parts, in the order in which they came. */
  public Map<String, UploadedFile> files() {
    return Map.copyOf(files);
  }

  /** @throws Invalid if there is no such part, or nothing in it */
  public UploadedFile require(String name) {
    return Optional.ofNullable(files.get(name)).filter(file -> file.bytes() > 0).orElseThrow(() -> new Invalid(name, "required"));
  }

  @PreDestroy
  void remove() {
    files.values().forEach(file -> {
      try {
        Files.deleteIfExists(file.path());
      } catch (IOException left) {
        LOG.log(Level.WARNING, left, () -> "A file that was sent is left behind: " + file.path());
      }
    });
  }
}
