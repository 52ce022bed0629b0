package org.parley.history;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.voting.Choice;

/**
 * What is to be imported, read from its two files: each roll-call with its sheet. It is taken as a whole or not at all, and only if every
 * sheet adds up to what the body published.
 */
final class Batch {
  static final String ROLL_CALLS = "roll-calls";
  static final String BALLOTS = "ballots";
  static final int MOST_ROLL_CALLS = 10_000;
  static final int MOST_BALLOTS = 1_500_000;
  static final int MOST_MEMBERS = 1_000;
  private static final int LONGEST_COUNT = 6;

  private static final List<CsvTable.Column> ROLL_CALL_COLUMNS = List.of(new CsvTable.Column("rcid", 40), new CsvTable.Column("session", 4),
      new CsvTable.Column("date", 10), new CsvTable.Column("symbol", 60), new CsvTable.Column("amendment", 1),
      new CsvTable.Column("paragraph", 1), new CsvTable.Column("important", 1), new CsvTable.Column("title", 2_000),
      new CsvTable.Column("official_yes", LONGEST_COUNT), new CsvTable.Column("official_no", LONGEST_COUNT),
      new CsvTable.Column("official_abstain", LONGEST_COUNT));
  private static final List<CsvTable.Column> BALLOT_COLUMNS = List.of(new CsvTable.Column("rcid", 40), new CsvTable.Column("iso2", 2),
      new CsvTable.Column("country", 200), new CsvTable.Column("vote", 20));
  private static final Map<String, Choice> CHOICES = Map.of("yes", Choice.YES, "no", Choice.NO, "abstain", Choice.ABSTAIN);
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._/-]+");
  private static final Pattern ISO2 = Pattern.compile("[A-Z]{2}");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  private final Complaints complaints;
  private final List<PastRollCall> rollCalls = new ArrayList<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private final Map<String, Integer> byExternalId = new LinkedHashMap<>();
  private final Map<MemberName, Integer> members = new LinkedHashMap<>();
  private final Map<String, Integer> identities = new LinkedHashMap<>();
  private int ballots;

  private Batch(Complaints complaints) {
    this.complaints = complaints;
  }

  /** Reads the files; what is wrong with them is in the complaints. */
  static Batch read(InputStream rollCalls, InputStream ballots, Complaints complaints) {
    Batch batch = new Batch(complaints);
    try {
      new CsvTable(ROLL_CALLS, ROLL_CALL_COLUMNS, complaints).read(rollCalls, batch::list);
      if (batch.rollCalls.isEmpty() && complaints.none()) {
        complaints.add(Complaint.about(ROLL_CALLS, "empty", Map.of()));
      }
      if (complaints.none()) { // else each ballot of a roll-call that could not be read would be complained of, too
        new CsvTable(BALLOTS, BALLOT_COLUMNS, complaints).read(ballots, batch::count);
      }
      if (complaints.none()) {
        batch.compareWithPublished();
      }
    } catch (Complaints.Enough hopeless) {
      return batch;
    }
    return batch;
  }

  private void list(CsvTable.Line line) {
    String id = line.get("rcid");
    if (!ID.matcher(id).matches()) {
      complain(ROLL_CALLS, line, "malformed-field", Map.of("column", "rcid"));
      return;
    }
    Integer before = byExternalId.putIfAbsent(id, rollCalls.size());
    if (before != null) {
      complain(ROLL_CALLS, line, "listed-twice", Map.of("rollCall", id, "first", rollCalls.get(before).line()));
      return;
    }
    if (rollCalls.size() == MOST_ROLL_CALLS) {
      complain(ROLL_CALLS, line, "too-many", Map.of("most", MOST_ROLL_CALLS));
      throw new Complaints.Enough();
    }
    rollCalls.add(new PastRollCall(line.number(), id, number(line, "session", 1), date(line), line.get("symbol").strip(), title(line),
        flag(line, "amendment"), flag(line, "paragraph"), flag(line, "important"), number(line, "official_yes", 0),
        number(line, "official_no", 0), number(line, "official_abstain", 0)));
    sheets.add(new Sheet());
  }

  private int number(CsvTable.Line line, String column, int least) {
    String text = line.get(column);
    if (text.matches("[0-9]{1," + LONGEST_COUNT + "}") && Integer.parseInt(text) >= least) {
      return Integer.parseInt(text);
    }
    complain(ROLL_CALLS, line, "malformed-field", Map.of("column", column));
    return least;
  }

  private boolean flag(CsvTable.Line line, String column) {
    String text = line.get(column);
    if (!text.equals("0") && !text.equals("1")) {
      complain(ROLL_CALLS, line, "malformed-field", Map.of("column", column));
    }
    return text.equals("1");
  }

  private LocalDate date(CsvTable.Line line) {
    try {
      return LocalDate.parse(line.get("date"), DATE);
    } catch (DateTimeParseException none) {
      complain(ROLL_CALLS, line, "malformed-field", Map.of("column", "date"));
      return LocalDate.EPOCH;
    }
  }

  private String title(CsvTable.Line line) {
    String title = line.get("title").strip();
    if (title.isEmpty()) {
      complain(ROLL_CALLS, line, "malformed-field", Map.of("column", "title"));
    }
    return title;
  }

  private void count(CsvTable.Line line) {
    Integer place = byExternalId.get(line.get("rcid"));
    Choice choice = CHOICES.get(line.get("vote"));
    String code = line.get("iso2");
    String name = line.get("country").strip();
    if (place == null) {
      complain(BALLOTS, line, "unknown-roll-call", Map.of("rollCall", line.get("rcid")));
    } else if (choice == null) {
      complain(BALLOTS, line, "unknown-vote", Map.of("vote", line.get("vote")));
    } else if (!code.isEmpty() && !ISO2.matcher(code).matches()) {
      complain(BALLOTS, line, "malformed-field", Map.of("column", "iso2"));
    } else if (name.isEmpty()) {
      complain(BALLOTS, line, "malformed-field", Map.of("column", "country"));
    } else {
      count(line, place, new MemberName(Optional.of(code).filter(given -> !given.isEmpty()), name), choice);
    }
  }

  private void count(CsvTable.Line line, int place, MemberName name, Choice choice) {
    int member = members.computeIfAbsent(name, unknown -> members.size());
    int identity = identities.computeIfAbsent(name.identity(), unknown -> identities.size());
    if (members.size() > MOST_MEMBERS || ++ballots > MOST_BALLOTS) {
      complain(BALLOTS, line, "too-many", Map.of("most", members.size() > MOST_MEMBERS ? MOST_MEMBERS : MOST_BALLOTS));
      throw new Complaints.Enough();
    }
    if (!sheets.get(place).take(member, identity, choice)) {
      complain(BALLOTS, line, "voted-twice", Map.of("member", name.name(), "rollCall", rollCalls.get(place).externalId()));
    }
  }

  private void compareWithPublished() {
    for (int i = 0; i < rollCalls.size(); i++) {
      PastRollCall listed = rollCalls.get(i);
      Sheet sheet = sheets.get(i);
      if (sheet.count(Choice.YES) != listed.yes() || sheet.count(Choice.NO) != listed.no() || sheet.count(Choice.ABSTAIN) != listed.abstain()) {
        complaints.add(Complaint.at(ROLL_CALLS, listed.line(), "tally-differs", Map.of("rollCall", listed.externalId(), "symbol", listed.symbol(),
            "yes", sheet.count(Choice.YES), "no", sheet.count(Choice.NO), "abstain", sheet.count(Choice.ABSTAIN),
            "officialYes", listed.yes(), "officialNo", listed.no(), "officialAbstain", listed.abstain())));
      }
    }
  }

  /**
   * Complains of each roll-call whose id is among those that were imported before.
   *
   * @param mostInAll roll-calls that a consultation may have
   */
  void compareWithKnown(Set<String> known, int mostInAll) {
    try {
      rollCalls.stream().filter(listed -> known.contains(listed.externalId())).forEach(listed -> complaints.add(
          Complaint.at(ROLL_CALLS, listed.line(), "duplicate", Map.of("rollCall", listed.externalId(), "symbol", listed.symbol()))));
      if (complaints.none() && known.size() + rollCalls.size() > mostInAll) {
        complaints.add(Complaint.about(ROLL_CALLS, "too-many-in-all", Map.of("most", mostInAll, "present", known.size())));
      }
    } catch (Complaints.Enough enough) {
      return;
    }
  }

  private void complain(String file, CsvTable.Line line, String code, Map<String, Object> params) {
    complaints.add(Complaint.at(file, line.number(), code, params));
  }

  List<PastRollCall> rollCalls() {
    return rollCalls;
  }

  Sheet sheet(int place) {
    return sheets.get(place);
  }

  /** In the order of the numbers that sheets name them by. */
  List<MemberName> members() {
    return List.copyOf(members.keySet());
  }

  int ballots() {
    return ballots;
  }
}
