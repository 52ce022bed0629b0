package org.parley.history;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifier;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.parley.shared.BoundedInput;

/**
 * A table as RFC 4180 has it: UTF-8, commas, quotes doubled within quotes, a header with exactly the columns expected, in any order, and
 * in each line as many fields. Plain or gzipped, which its first bytes tell. Whatever a field looks like, it is text.
 */
final class CsvTable {
  /** Unpacked: 64 MiB, however little it was when packed. */
  static final long MOST_BYTES = 64L * 1_048_576;
  private static final int BUFFER = 65_536;
  private static final int MOST_FIELDS = 64;
  private static final char NO_CHARACTER = '\uFFFD';
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** A quote stands only within quotes. */
  private static final FieldModifier STRICTLY = new FieldModifier() {
    @Override
    public String modify(long line, int place, boolean quoted, String field) {
      if (!quoted && field.indexOf('"') >= 0) {
        throw new CsvParseException("a quote in a field that is not quoted");
      }
      return field;
    }
  };

  private final String file;
  private final List<Column> columns;
  private final Complaints complaints;

  /** @param most characters in a field of it */
  record Column(String name, int most) {}

  /** One line of the table. @param number in the file, where it begins */
  record Line(long number, Map<String, String> fields) {
    String get(String column) {
      return fields.get(column);
    }
  }

  /** @param file name of the part, for complaints */
  CsvTable(String file, List<Column> columns, Complaints complaints) {
    this.file = file;
    this.columns = columns;
    this.complaints = complaints;
  }

  /** Hands on each line that is well-formed, and complains of each that is not. */
  void read(InputStream in, Consumer<Line> lines) {
    try {
      read(records(unpacked(in)), lines);
    } catch (TooLarge endless) {
      complaints.add(Complaint.about(file, "too-large", Map.of("megabytes", MOST_BYTES / 1_048_576)));
    } catch (IOException | UncheckedIOException broken) {
      complaints.add(Complaint.about(file, "unreadable", Map.of()));
    }
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in);
    buffered.mark(2);
    boolean packed = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    return new BoundedInput(packed ? new GZIPInputStream(buffered, BUFFER) : buffered, MOST_BYTES, TooLarge::new);
  }

  private static Iterator<CsvRecord> records(InputStream in) {
    return CsvReader.builder().skipEmptyLines(false).maxBufferSize(BUFFER)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(false).allowUnclosedQuote(false)
        .build(CsvRecordHandler.builder().maxFields(MOST_FIELDS).maxFieldSize(BUFFER).fieldModifier(STRICTLY).build(), in,
            StandardCharsets.UTF_8).iterator();
  }

  private void read(Iterator<CsvRecord> records, Consumer<Line> lines) {
    long next = 1;
    try {
      if (!records.hasNext()) {
        complaints.add(Complaint.about(file, "empty", Map.of()));
        return;
      }
      CsvRecord header = records.next();
      List<String> names = names(header);
      if (names.isEmpty()) {
        return;
      }
      next = 1 + height(header);
      while (records.hasNext()) {
        CsvRecord line = records.next();
        next = line.getStartingLineNumber() + height(line);
        take(line, names, lines);
      }
    } catch (CsvParseException illFormed) {
      complaints.add(Complaint.at(file, next, "malformed", Map.of()));
    }
  }

  private List<String> names(CsvRecord header) {
    List<String> names = header.getFields().stream().map(name -> name.replace(BYTE_ORDER_MARK, "")).toList();
    List<String> expected = columns.stream().map(Column::name).toList();
    if (names.stream().sorted().toList().equals(expected.stream().sorted().toList())) {
      return names;
    }
    complaints.add(Complaint.at(file, 1, "columns", Map.of("columns", String.join(", ", expected))));
    return List.of();
  }

  /** How many lines of the file it takes. */
  private static long height(CsvRecord line) {
    return 1 + line.getFields().stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
  }

  private void take(CsvRecord line, List<String> names, Consumer<Line> lines) {
    if (line.getFieldCount() != names.size()) {
      complain(line, "fields", Map.of("expected", names.size(), "found", line.getFieldCount()));
      return;
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      fields.put(names.get(i), line.getField(i));
    }
    for (Column column : columns) {
      String field = fields.get(column.name());
      if (field.length() > column.most()) {
        complain(line, "too-long", Map.of("column", column.name(), "most", column.most()));
        return;
      }
      if (!isText(field)) {
        complain(line, "character", Map.of("column", column.name()));
        return;
      }
    }
    lines.accept(new Line(line.getStartingLineNumber(), fields));
  }

  /** One line of characters; what was no UTF-8 has become {@link #NO_CHARACTER}. */
  private static boolean isText(String field) {
    return field.chars().noneMatch(c -> c == NO_CHARACTER || Character.isISOControl(c));
  }

  private void complain(CsvRecord line, String code, Map<String, Object> params) {
    complaints.add(Complaint.at(file, line.getStartingLineNumber(), code, params));
  }

  private static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
