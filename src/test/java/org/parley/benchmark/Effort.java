package org.parley.benchmark;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * Processor time of the server, of the database and of the benchmark itself. On a machine on which others work it says more than a rate:
 * it is the same whoever else runs.
 */
record Effort(Duration server, Duration database, Duration client) {
  /** Since each of them began. @param server id of the process @param database id of PostgreSQL's first process */
  static Effort now(long server, long database) {
    Duration backends = ProcessHandle.of(database).stream().flatMap(first -> Stream.concat(Stream.of(first), first.children()))
        .map(Effort::taken).reduce(Duration.ZERO, Duration::plus);
    return new Effort(ProcessHandle.of(server).map(Effort::taken).orElseThrow(), backends, taken(ProcessHandle.current()));
  }

  private static Duration taken(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** What came on top since. */
  Effort since(Effort before) {
    return new Effort(server.minus(before.server), database.minus(before.database), client.minus(before.client));
  }

  /** Milliseconds for each of so many. */
  String each(long count) {
    return "%.2f ms server, %.2f database, %.2f client".formatted(millis(server, count), millis(database, count), millis(client, count));
  }

  /** Milliseconds of the server for each of so many. */
  double ofServer(long count) {
    return millis(server, count);
  }

  /** Milliseconds of the database for each of so many. */
  double ofDatabase(long count) {
    return millis(database, count);
  }

  private static double millis(Duration time, long count) {
    return time.toNanos() / 1e6 / count;
  }
}
