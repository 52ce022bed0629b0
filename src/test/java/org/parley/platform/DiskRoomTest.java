package org.parley.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskRoomTest {
  @TempDir
  private Path folder;

  @Test
  void thereIsRoomAsLongAsSoMuchCanBeWritten() throws IOException {
    long usable = Files.getFileStore(folder).getUsableSpace();
    assertTrue(DiskRoom.hasRoom(folder, usable / 2));
    assertFalse(DiskRoom.hasRoom(folder, Long.MAX_VALUE));
  }

  @Test
  void aFolderThatIsYetToBeMadeHasTheRoomOfTheOneItWillBeIn() {
    assertTrue(DiskRoom.hasRoom(folder.resolve("data").resolve("keys"), 1));
    assertFalse(DiskRoom.hasRoom(folder.resolve("data").resolve("keys"), Long.MAX_VALUE));
  }
}
