package org.parley.history.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.history.Complaint;
import org.parley.history.ImportState;
import org.parley.history.ImportView;

/** An import as a job, with what is wrong in the words of the reader's language. */
record ImportAnswer(String id, String type, ImportState state, Progress progress, List<Problem> errors, int ballots, Instant askedAt,
    Optional<Instant> finishedAt) {
  private static final String TYPE = "roll-calls";

  /** In roll-calls. @param total 0 until the files have been read */
  record Progress(int done, int total) {}

  /** @param file name of the part @param line in that file, from 1 */
  @Schema(name = "ImportProblem")
  record Problem(Optional<String> file, Optional<Long> line, String code, String detail) {
    static Problem of(Complaint complaint, String language) {
      return new Problem(complaint.file(), complaint.line(), complaint.code(), complaint.words(language));
    }
  }

  static ImportAnswer of(ImportView one, String language) {
    return new ImportAnswer(one.id(), TYPE, one.state(), new Progress(one.done(), one.total()),
        one.complaints().stream().map(complaint -> Problem.of(complaint, language)).toList(), one.ballots(), one.askedAt(), one.finishedAt());
  }
}
