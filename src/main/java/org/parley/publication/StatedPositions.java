package org.parley.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.parley.identity.Standing;
import org.parley.publication.PublishedRecord.Stated;
import org.parley.publication.PublishedRecord.Upheld;
import org.parley.publication.RecordPage.Grade;
import org.parley.publication.RecordPage.Row;
import org.parley.publication.RecordPage.Voice;

/** The positions of a record as one reader sees them: all grades in a matrix, the statements by principle. */
final class StatedPositions {
  private final PublishedRecord record;
  private final Reader reader;
  private final Function<String, Reader.Text> named;

  /** @param named delegations by their codes */
  StatedPositions(PublishedRecord record, Reader reader, Function<String, Reader.Text> named) {
    this.record = record;
    this.reader = reader;
    this.named = named;
  }

  /** Delegations that may speak, and what each said of each principle. */
  List<Row> matrix() {
    Map<String, Grade> stated = record.positions().stream()
        .collect(Collectors.toMap(position -> position.delegation() + " " + position.principle(), position -> grade(position.grade())));
    List<Row> rows = record.delegations().stream()
        .filter(delegation -> delegation.status() == Standing.PARTICIPANT || record.positions().stream().anyMatch(by(delegation.code())))
        .map(delegation -> new Row(reader.text(delegation.name()), record.principles().stream()
            .map(principle -> Optional.ofNullable(stated.get(delegation.code() + " " + principle.code()))).toList()))
        .toList();
    return reader.alphabetical(rows, row -> row.delegation().value());
  }

  private static Predicate<Stated> by(String delegation) {
    return position -> position.delegation().equals(delegation);
  }

  private Grade grade(String code) {
    return new Grade(code, reader.name("grade", code));
  }

  /** Statements on a principle, in alphabetical order; positions without one stand in the matrix. */
  List<Voice> voices(Upheld principle) {
    List<Voice> voices = new ArrayList<>();
    record.positions().stream().filter(position -> position.principle().equals(principle.code()))
        .forEach(position -> position.statement().ifPresent(words -> voices.add(
            new Voice(named.apply(position.delegation()), grade(position.grade()), reader.text(words.lang(), words.text())))));
    return reader.alphabetical(voices, voice -> voice.delegation().value());
  }
}
