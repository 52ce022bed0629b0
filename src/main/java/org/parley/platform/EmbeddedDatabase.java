package org.parley.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * H2's file, before H2 opens it. After a crash H2 finds the last commit by following a chain through the file. Where freed space was used
 * again the chain may end early: it then opens at an older state, and acknowledged commits are lost although they are on the disk. Its
 * recovery mode looks at every block instead; a gigabyte takes about two seconds.
 */
final class EmbeddedDatabase {
  private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class.getName());
  private static final Pattern FILE = Pattern.compile("jdbc:h2:file:([^;]+)(;.*)?");

  private EmbeddedDatabase() {}

  /** Makes the newest commit in the file the one that it is opened at; does nothing where the database is another or not there yet. */
  static void recover(String url) {
    Matcher matcher = FILE.matcher(url);
    if (matcher.matches()) {
      Path file = Path.of(matcher.group(1) + ".mv.db");
      if (Files.exists(file)) {
        recover(file);
      }
    }
  }

  private static void recover(Path file) {
    try {
      new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().recoveryMode().open().close();
    } catch (MVStoreException inUseOrBroken) {
      LOG.log(Level.WARNING, inUseOrBroken, () -> "The database's file was not looked through: " + file);
    }
  }
}
