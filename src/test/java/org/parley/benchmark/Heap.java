package org.parley.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the server keeps in memory, asked of its virtual machine. */
final class Heap {
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  private Heap() {}

  static String afterCollection(long pid) throws IOException, InterruptedException {
    jcmd(pid, "GC.run");
    String info = jcmd(pid, "GC.heap_info");
    return info.lines().filter(line -> line.contains("heap") && line.contains("used")).findFirst().map(line -> line.strip()
        .replaceAll("\\[.*", ""))
        .orElse(info);
  }

  /** Bytes that are in use after a collection. */
  static long used(long pid) throws IOException, InterruptedException {
    Matcher used = USED.matcher(afterCollection(pid));
    if (!used.find()) {
      throw new IllegalStateException("no heap: " + used);
    }
    return Long.parseLong(used.group(1)) * 1024;
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
