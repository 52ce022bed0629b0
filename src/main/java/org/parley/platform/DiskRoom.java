package org.parley.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while there is room where the keys of secret ballots and the embedded database are kept: reading goes on without, so that nothing else
 * would tell whoever watches before somebody wants to write.
 */
@Readiness
@ApplicationScoped
public class DiskRoom implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(DiskRoom.class.getName());
  private static final long LEAST_BYTES = 64L * 1024 * 1024;

  @Resource(lookup = "parley/keys")
  private String keys;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("disk").status(hasRoom(Path.of(keys), LEAST_BYTES)).build();
  }

  /** Whether so much can be written where the folder is or, as long as there is none, will be. A system that does not tell is taken to have it. */
  static boolean hasRoom(Path folder, long bytes) {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    try {
      return Files.getFileStore(there).getUsableSpace() >= bytes;
    } catch (IOException untold) {
      LOG.log(Level.FINE, untold, () -> "The system does not tell how much room there is");
      return true;
    }
  }
}
