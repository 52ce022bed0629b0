package org.parley.voting;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys of ballots of which only totals are kept: one file each in a folder beside the database, for this account alone. None is ever in the database, nor,
 * if the operator keeps the folder out of them, in its backups. Nodes share the folder; nothing is held in memory from one call to the
 * next, so what one node writes or destroys is so for all.
 */
@ApplicationScoped
class BallotKeys {
  private static final SecureRandom RANDOM = new SecureRandom();
  /** A draft is a key that a crash kept from being used. */
  private static final Pattern FILE = Pattern.compile("(\\w+)\\.(key|draft)");
  private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  @Resource(lookup = "parley/keys")
  private String configured;
  private Path folder;

  BallotKeys() {}

  /** @param folder may not be there yet */
  BallotKeys(Path folder) {
    this.folder = folder;
  }

  @PostConstruct
  void look() {
    folder = Path.of(configured);
  }

  /** Makes a key, in place of any that is there; it outlives a crash from the moment this returns. Under the ballot's lock. */
  BallotKey make(String ballot) {
    byte[] bytes = new byte[BallotKey.BYTES];
    RANDOM.nextBytes(bytes);
    try {
      Files.createDirectories(folder, ownerOnly("rwx------"));
      Path draft = folder.resolve(ballot + ".draft");
      Files.deleteIfExists(draft);
      write(Files.createFile(draft, ownerOnly("rw-------")), bytes);
      Files.move(draft, file(ballot), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      secureFolder();
    } catch (IOException e) {
      throw new UncheckedIOException("the key of ballot " + ballot + " could not be kept", e);
    }
    return new BallotKey(ballot, bytes);
  }

  /** @throws BallotKeyMissing if it is not in this node's folder */
  BallotKey find(String ballot) {
    return lookFor(ballot).orElseThrow(BallotKeyMissing::new);
  }

  /** Empty if it is not in this node's folder. */
  Optional<BallotKey> lookFor(String ballot) {
    try {
      return Optional.of(new BallotKey(ballot, Files.readAllBytes(file(ballot))));
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the key of ballot " + ballot + " could not be read", e);
    }
  }

  /** Whether it is in this node's folder. */
  boolean has(String ballot) {
    return Files.exists(file(ballot));
  }

  /** Overwrites it, then deletes it: what was sealed with it stays sealed for ever. Harmless where there is none. */
  void destroy(String ballot) {
    byte[] other = new byte[BallotKey.BYTES];
    RANDOM.nextBytes(other);
    try {
      Files.deleteIfExists(folder.resolve(ballot + ".draft"));
      if (Files.exists(file(ballot))) {
        write(file(ballot), other);
        Files.delete(file(ballot));
        secureFolder();
      }
    } catch (NoSuchFileException quicker) {
      return; // another node
    } catch (IOException e) {
      throw new UncheckedIOException("the key of ballot " + ballot + " could not be destroyed", e);
    }
  }

  /** Ids of the ballots whose keys are there. */
  Set<String> ballots() {
    if (Files.notExists(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> FILE.matcher(file.getFileName().toString())).filter(Matcher::matches).map(name -> name.group(1))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of keys could not be read: " + folder, e);
    }
  }

  private Path file(String ballot) {
    return folder.resolve(ballot + ".key");
  }

  /** Over whatever is there, down to the disk. */
  private static void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /** That a file came or went is on the disk, too; where a folder cannot be opened the file system sees to that itself. */
  private void secureFolder() throws IOException {
    if (POSIX) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static FileAttribute<?>[] ownerOnly(String permissions) {
    return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
        : new FileAttribute<?>[0];
  }
}
