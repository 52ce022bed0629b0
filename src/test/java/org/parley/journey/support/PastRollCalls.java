package org.parley.journey.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The roll-calls of the General Assembly that lie beside the project, as its folder {@code shared} describes them. */
public record PastRollCalls(byte[] rollCalls, byte[] ballots) {
  private static final Path FOLDER = Build.target().getParent().resolveSibling("shared").resolve("data/un-roll-calls");

  /** What the body published. */
  public record Tally(int yes, int no, int abstain) {}

  /** Skips the test, and says so, where the folder is not there. */
  public static PastRollCalls orSkip() {
    assumeTrue(Files.isDirectory(FOLDER), () -> "skipped: there are no roll-calls in " + FOLDER);
    try {
      return new PastRollCalls(Files.readAllBytes(FOLDER.resolve("roll-calls.csv")), Files.readAllBytes(FOLDER.resolve("ballots.csv.gz")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Form form() {
    return Form.rollCalls(rollCalls, ballots);
  }

  /** The official tallies, by the roll-calls' own ids. */
  public Map<String, Tally> official() {
    Map<String, Tally> official = new LinkedHashMap<>();
    CsvReader.builder().ofNamedCsvRecord(new String(rollCalls, StandardCharsets.UTF_8)).stream()
        .forEach(line -> official.put(line.getField("rcid"),
            new Tally(number(line, "official_yes"), number(line, "official_no"), number(line, "official_abstain"))));
    return official;
  }

  private static int number(NamedCsvRecord line, String column) {
    return Integer.parseInt(line.getField(column));
  }
}
