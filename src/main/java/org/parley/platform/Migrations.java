package org.parley.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * The migrations named in {@code db/migration/index}. Flyway's own scan of the class path finds nothing under Liberty's class
 * loader; a test holds the index to the files that are there.
 */
final class Migrations implements ResourceProvider {
  private static final String FOLDER = "db/migration/";

  @Override
  public LoadableResource getResource(String name) {
    return Migrations.class.getResource("/" + FOLDER + name) == null ? null : new Migration(name);
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    return text("index").lines().map(String::strip)
        .filter(name -> name.startsWith(prefix) && Stream.of(suffixes).anyMatch(name::endsWith))
        .<LoadableResource>map(Migration::new).toList();
  }

  static List<String> index() {
    return text("index").lines().map(String::strip).filter(name -> name.endsWith(".sql")).toList();
  }

  private static String text(String name) {
    try (InputStream in = Migrations.class.getResourceAsStream("/" + FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("no migration " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Migration extends LoadableResource {
    private final String name;

    private Migration(String name) {
      this.name = name;
    }

    @Override
    public Reader read() {
      return new StringReader(text(name));
    }

    @Override
    public String getAbsolutePath() {
      return FOLDER + name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return FOLDER + name;
    }

    @Override
    public String getFilename() {
      return name;
    }

    @Override
    public String getRelativePath() {
      return name;
    }
  }
}
