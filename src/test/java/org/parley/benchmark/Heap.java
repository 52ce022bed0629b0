package org.parley.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the server keeps in memory, asked of its virtual machine. */
final class Heap {
  /** Of the heap there may be one line or one for each generation; spaces inside of these say no total. */
  private static final Pattern GENERATION = Pattern.compile("total.*used (\\d+)K");

  private Heap() {}

  static String afterCollection(long pid) throws IOException, InterruptedException {
    return "%,.1f MB used".formatted(used(pid) / 1024.0 / 1024.0);
  }

  /** Bytes that are in use after a collection. */
  static long used(long pid) throws IOException, InterruptedException {
    jcmd(pid, "GC.run");
    jcmd(pid, "GC.run"); // what had to be cleared away first goes with the second
    String info = jcmd(pid, "GC.heap_info");
    List<MatchResult> generations = GENERATION.matcher(info).results().toList();
    if (generations.isEmpty()) {
      throw new IllegalStateException("no heap: " + info);
    }
    return generations.stream().mapToLong(used -> Long.parseLong(used.group(1)) * 1024).sum();
  }

  /** Bytes of the process that are in memory. Linux alone tells. */
  static long resident(long pid) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
      return lines.filter(line -> line.startsWith("VmRSS:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElseThrow()
          * 1024;
    }
  }

  private static String jcmd(long pid, String command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(pid), command)
        .redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
