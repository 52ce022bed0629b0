package org.parley.voting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.shared.DelegationId;

/** Secret ballots, procedure §4: what is sealed tells nothing, and the key is where it belongs for as long as it is needed. */
class BallotKeysTest {
  private static final DelegationId ARVENIA = new DelegationId("arvenia");
  private static final DelegationId BOROVIA = new DelegationId("borovia");

  @TempDir
  private Path data;

  private BallotKeys keys() {
    return new BallotKeys(data.resolve("keys"));
  }

  @Test
  void whatWasSealedIsOpened_alsoByAnotherNode() {
    BallotKey key = keys().make("b");
    for (Choice choice : Choice.values()) {
      assertEquals(choice, keys().find("b").open(key.seal(choice, ARVENIA), ARVENIA));
    }
  }

  @Test
  void everyChoiceHasTheSameLengthAndNoneIsSealedAlikeTwice() {
    BallotKey key = keys().make("b");
    Set<String> seen = new HashSet<>();
    for (Choice choice : Choice.values()) {
      for (int i = 0; i < 100; i++) {
        String sealed = key.seal(choice, ARVENIA);
        assertEquals(60, sealed.length());
        assertTrue(seen.add(sealed));
        assertTrue(seen.add(sealed.substring(0, 16)), "a nonce came twice");
      }
    }
  }

  @Test
  void noChoiceIsPutInThePlaceOfAnother() {
    BallotKey key = keys().make("b");
    String sealed = key.seal(Choice.YES, ARVENIA);
    assertThrows(IllegalStateException.class, () -> key.open(sealed, BOROVIA));
    BallotKey other = keys().make("c");
    assertThrows(IllegalStateException.class, () -> other.open(sealed, ARVENIA));
    char changed = sealed.charAt(20) == 'A' ? 'B' : 'A';
    assertThrows(IllegalStateException.class, () -> key.open(sealed.substring(0, 20) + changed + sealed.substring(21), ARVENIA));
  }

  @Test
  void nothingButTheKeyIsInTheFolderAndOnlyItsOwnerReadsIt() throws IOException {
    keys().make("b");
    Path folder = data.resolve("keys");
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(Set.of("b.key"), Set.copyOf(files.map(file -> file.getFileName().toString()).toList()));
    }
    if (Files.getFileStore(data).supportsFileAttributeView("posix")) {
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("b.key"))));
      assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }
  }

  @Test
  void aKeyIsOverwrittenBeforeItIsDeleted() throws IOException {
    keys().make("b");
    Path file = data.resolve("keys").resolve("b.key");
    byte[] bytes = Files.readAllBytes(file);
    Path same = Files.createLink(data.resolve("the-same-blocks"), file);
    keys().destroy("b");
    assertFalse(Files.exists(file));
    assertEquals(bytes.length, Files.size(same));
    assertFalse(java.util.Arrays.equals(bytes, Files.readAllBytes(same)), "the blocks on the disk still hold the key");
    assertThrows(BallotKeyMissing.class, () -> keys().find("b"));
    keys().destroy("b");
  }

  @Test
  void aKeyMadeAnewReplacesWhatACrashLeft() throws IOException {
    keys().make("b");
    byte[] left = Files.readAllBytes(data.resolve("keys").resolve("b.key"));
    Files.write(data.resolve("keys").resolve("b.draft"), left);
    BallotKey key = keys().make("b");
    assertNotEquals(java.util.HexFormat.of().formatHex(left), java.util.HexFormat.of().formatHex(Files.readAllBytes(data.resolve("keys").resolve("b.key"))));
    assertEquals(Choice.NO, keys().find("b").open(key.seal(Choice.NO, ARVENIA), ARVENIA));
  }

  @Test
  void theFolderTellsWhoseKeysAreThere() throws IOException {
    assertEquals(Set.of(), keys().ballots());
    keys().make("b");
    keys().make("c");
    Files.write(data.resolve("keys").resolve("d.draft"), new byte[3]);
    Files.write(data.resolve("keys").resolve("README.txt"), new byte[3]);
    assertEquals(Set.of("b", "c", "d"), keys().ballots());
    keys().destroy("b");
    keys().destroy("d");
    assertEquals(Set.of("c"), keys().ballots());
  }

  @Test
  void aKeyThatIsNotThereIsAClearRefusal() {
    BallotKeyMissing refused = assertThrows(BallotKeyMissing.class, () -> keys().find("b"));
    assertEquals("ballot-key-missing", refused.code());
    assertTrue(refused.retryAfterSeconds() > 0);
  }

  @Test
  void aKeyThatWasCutShortIsAFault() throws IOException {
    keys().make("b");
    Files.write(data.resolve("keys").resolve("b.key"), new byte[7]);
    assertThrows(IllegalArgumentException.class, () -> keys().find("b"));
    assertArrayEquals(new byte[7], Files.readAllBytes(data.resolve("keys").resolve("b.key")));
  }
}
