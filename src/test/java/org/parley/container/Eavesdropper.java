package org.parley.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Somebody who reads everything that is kept, all the time and to the last byte: after each vote what changed in which table, with the
 * database's own columns, what was written to PostgreSQL's write-ahead log and to the journal; in the end all tables once more, and
 * the bytes of the database's files, its log and the server's logs. Of each vote it notes whatever could be a sign.
 */
final class Eavesdropper {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ID = Pattern.compile("[a-z2-7]{26}");
  private static final Pattern CHOICE = Pattern.compile("(?<![A-Za-z])(yes|no|abstain|object)(?![A-Za-z])");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}");
  private static final String OWN_COLUMNS = ", t.xmin::text as sys_xmin, t.xmax::text as sys_xmax, t.cmin::text as sys_cmin,"
      + " t.cmax::text as sys_cmax, t.ctid::text as sys_ctid";
  /** PostgreSQL's cache of its catalogue: it holds no row of a table of ours, and is taken away and made anew at any time. */
  private static final String CATALOGUE = "pg_internal.init";
  /** Bytes around two ids that stand beside each other. */
  private static final int NEAR = 300;

  private final DataSource database;
  private final boolean postgres;
  private final List<Table> tables;
  private final Map<String, Watch> watches = new LinkedHashMap<>();

  /** @param keys columns of its primary key @param texts columns that could hold an id */
  private record Table(String name, List<String> keys, List<String> texts) {}

  Eavesdropper(DataSource database) throws SQLException {
    this.database = database;
    try (Connection connection = database.getConnection()) {
      postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
      tables = tables(connection);
    }
  }

  private List<Table> tables(Connection connection) throws SQLException {
    String schema = postgres ? "public" : "PUBLIC";
    List<Table> found = new ArrayList<>();
    try (ResultSet names = connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (names.next()) {
        String name = names.getString("TABLE_NAME");
        if (!name.equals("flyway_schema_history")) {
          found.add(new Table(name, columns(connection.getMetaData().getPrimaryKeys(null, schema, name), Set.of()),
              columns(connection.getMetaData().getColumns(null, schema, name, "%"), Set.of("varchar", "CHARACTER VARYING", "text"))));
        }
      }
    }
    return found;
  }

  private static List<String> columns(ResultSet rows, Set<String> types) throws SQLException {
    try (rows) {
      List<String> columns = new ArrayList<>();
      while (rows.next()) {
        if (types.isEmpty() || types.contains(rows.getString("TYPE_NAME"))) {
          columns.add(rows.getString("COLUMN_NAME"));
        }
      }
      return columns;
    }
  }

  /** One ballot while it runs. */
  final class Watch {
    private final String ballot;
    private final Map<String, Map<String, String>> signs = new HashMap<>();
    private final Map<String, String> lastTold = new HashMap<>();
    private Map<String, Map<String, String>> rows;
    private long told;
    private String logged;

    private Watch(String ballot) throws SQLException {
      this.ballot = ballot;
      look((row, columns) -> { });
    }

    /** Something was cast a moment ago. @param voter id of the delegation */
    void cast(String voter) throws SQLException {
      Map<String, String> ofVoter = signs.computeIfAbsent(voter, any -> new HashMap<>());
      ofVoter.merge("casts", "1", (before, one) -> String.valueOf(Integer.parseInt(before) + 1));
      ofVoter.keySet().removeIf(sign -> sign.startsWith("last "));
      look((row, changes) -> {
        String whose = changes.containsValue(voter) || row.contains(voter) ? "" : "beside ";
        String table = row.substring(0, row.indexOf(' '));
        changes.forEach((column, value) -> {
          String sign = whose + table + " " + column;
          ofVoter.merge("last " + sign, value, (one, other) -> one + " " + other);
          if (sign.endsWith("+")) {
            ofVoter.merge("sum " + sign, value, (one, other) -> String.valueOf(Long.parseLong(one) + Long.parseLong(other)));
          }
        });
      });
    }

    /** Tells what changed since the last look, row by row; a column {@code x+} is by how much x rose. */
    private void look(BiConsumer<String, Map<String, String>> changed) throws SQLException {
      try (Connection connection = database.getConnection()) {
        Map<String, Map<String, String>> now = new HashMap<>();
        for (Table table : tables) {
          if (!table.name().equalsIgnoreCase("journal_entry") && !table.texts().isEmpty()) {
            String which = table.texts().stream().map(column -> "t.\"" + column + "\" = ?").collect(Collectors.joining(" or "));
            read(connection, table, which, Collections.nCopies(table.texts().size(), ballot), now::put);
          }
        }
        if (rows != null) {
          now.forEach((row, columns) -> {
            Map<String, String> before = rows.getOrDefault(row, Map.of());
            if (!columns.equals(before)) {
              changed.accept(row, withRises(columns, before));
            }
          });
        }
        rows = now;
        lookIntoJournal(connection, changed);
        lookIntoLog(connection, changed);
      }
    }

    private void lookIntoJournal(Connection connection, BiConsumer<String, Map<String, String>> changed) throws SQLException {
      Map<String, Map<String, String>> entries = new TreeMap<>();
      Table journal = tables.stream().filter(table -> table.name().equalsIgnoreCase("journal_entry")).findFirst().orElseThrow();
      read(connection, journal, "t.seq > ?", List.of(told), (row, columns) -> entries.put(row, columns));
      entries.forEach((row, columns) -> {
        told = Math.max(told, Long.parseLong(columns.getOrDefault("seq", columns.get("SEQ"))));
        Map<String, String> flat = flat(columns);
        if (rows != null && flat.containsValue(ballot)) {
          String type = flat.getOrDefault("type", flat.get("TYPE"));
          Map<String, String> before = lastTold.entrySet().stream().filter(leaf -> leaf.getKey().startsWith(type + " "))
              .collect(Collectors.toMap(leaf -> leaf.getKey().substring(type.length() + 1), Map.Entry::getValue));
          changed.accept("journal/" + type + " " + row, withRises(flat, before));
          flat.forEach((leaf, value) -> lastTold.put(type + " " + leaf, value));
        }
      });
    }

    private void lookIntoLog(Connection connection, BiConsumer<String, Map<String, String>> changed) throws SQLException {
      if (!postgres) {
        return;
      }
      String from = logged;
      logged = value(connection, "select pg_current_wal_flush_lsn()::text");
      if (from != null) {
        String bytes = written(connection, from, logged);
        changed.accept("log ", Map.of("length", String.valueOf(bytes.length()), "choices", choices(bytes)));
      }
    }
  }

  private String written(Connection connection, String from, String to) throws SQLException {
    Path folder = Path.of(value(connection, "show data_directory")).resolve("pg_wal");
    String[] first = value(connection, "select file_name || ' ' || file_offset from pg_walfile_name_offset('" + from + "')").split(" ");
    String[] last = value(connection, "select file_name || ' ' || file_offset from pg_walfile_name_offset('" + to + "')").split(" ");
    if (first[0].equals(last[0])) {
      return bytes(folder.resolve(first[0]), Long.parseLong(first[1]), Long.parseLong(last[1]));
    }
    Path whole = folder.resolve(first[0]);
    return bytes(whole, Long.parseLong(first[1]), whole.toFile().length()) + bytes(folder.resolve(last[0]), 0, Long.parseLong(last[1]));
  }

  private static String bytes(Path path, long from, long to) {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      byte[] bytes = new byte[(int) Math.max(0, Math.min(to, file.length()) - from)];
      file.seek(from);
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String value(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql); ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getString(1);
    }
  }

  private void read(Connection connection, Table table, String which, List<?> parameters, BiConsumer<String, Map<String, String>> taken)
      throws SQLException {
    String sql = "select t.*" + (postgres ? OWN_COLUMNS : ", t._rowid_ as sys_rowid") + " from \"" + table.name() + "\" t where " + which;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Map<String, String> columns = new LinkedHashMap<>();
          for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            columns.put(rows.getMetaData().getColumnLabel(i), Optional.ofNullable(rows.getString(i)).orElse(""));
          }
          taken.accept(table.name() + " " + table.keys().stream().map(columns::get).toList(), columns);
        }
      }
    }
  }

  private static Map<String, String> withRises(Map<String, String> now, Map<String, String> before) {
    Map<String, String> all = new HashMap<>(now);
    now.forEach((column, value) -> {
      String earlier = before.getOrDefault(column, "0");
      if (NUMBER.matcher(value).matches() && NUMBER.matcher(earlier).matches()) {
        all.put(column + "+", String.valueOf(Long.parseLong(value) - Long.parseLong(earlier)));
      }
    });
    return all;
  }

  /** With what is inside of JSON as columns of their own. */
  private static Map<String, String> flat(Map<String, String> columns) {
    Map<String, String> flat = new HashMap<>(columns);
    columns.forEach((column, value) -> {
      if (value.startsWith("{")) {
        try {
          leaves(JSON.readTree(value), column, flat);
        } catch (IOException noJson) {
          flat.put(column, value);
        }
      }
    });
    return flat;
  }

  private static void leaves(JsonNode node, String path, Map<String, String> flat) {
    if (node.isObject()) {
      node.fields().forEachRemaining(field -> leaves(field.getValue(), path + "/" + field.getKey(), flat));
    } else if (node.isArray()) {
      node.forEach(item -> leaves(item, path, flat));
    } else {
      flat.put(path, node.asText());
    }
  }

  private static String choices(String text) {
    Map<String, Long> found = CHOICE.matcher(text).results().collect(Collectors.groupingBy(match -> match.group(), TreeMap::new,
        Collectors.counting()));
    return found.toString();
  }

  Watch watch(String ballot) throws SQLException {
    Watch watch = new Watch(ballot);
    watches.put(ballot, watch);
    return watch;
  }

  /** Looks at everything that is left in the end. @param delegations ids of those that voted */
  void lookAtWhatIsLeft(Set<String> delegations, List<Path> folders) throws SQLException, IOException {
    try (Connection connection = database.getConnection()) {
      for (Table table : tables) {
        read(connection, table, "1 = 1", List.of(), (row, columns) -> noteRow(table, flat(columns), delegations));
      }
    }
    forEachFile(folders, (file, bytes) -> noteNeighbours(kind(file), bytes, delegations));
  }

  private void noteRow(Table table, Map<String, String> columns, Set<String> delegations) {
    Set<String> ids = new HashSet<>();
    columns.values().forEach(value -> ID.matcher(value).results().forEach(id -> ids.add(id.group())));
    List<String> ballots = ids.stream().filter(watches::containsKey).toList();
    List<String> voters = ids.stream().filter(delegations::contains).toList();
    if (ballots.size() == 1 && voters.size() == 1) {
      columns.forEach((column, value) -> note(ballots.get(0), voters.get(0), "left " + table.name() + " " + columns.getOrDefault("type", "")
          + columns.getOrDefault("TYPE", "") + " " + column, value));
    }
  }

  private void note(String ballot, String voter, String sign, String value) {
    watches.get(ballot).signs.computeIfAbsent(voter, any -> new HashMap<>()).merge(sign, value, (one, other) -> one + " " + other);
  }

  /** Wherever a delegation's id stands beside a ballot's: which choices are spelled out between and around them. */
  private void noteNeighbours(String kind, String bytes, Set<String> delegations) {
    Matcher ids = ID.matcher(bytes);
    int ballotEnds = -1;
    String ballot = null;
    while (ids.find()) {
      String id = ids.group();
      if (watches.containsKey(id)) {
        ballot = id;
        ballotEnds = ids.end();
      } else if (ballot != null && delegations.contains(id) && ids.start() - ballotEnds < NEAR) {
        note(ballot, id, "near " + kind, choices(bytes.substring(ballotEnds, Math.min(bytes.length(), ids.end() + NEAR))));
      }
    }
  }

  private static String kind(Path file) {
    String folder = file.getParent().getFileName().toString();
    return folder.matches("\\d+") ? "base" : folder;
  }

  /** All folders that PostgreSQL keeps anything of this database in; none for H2, whose file is where the server is told to keep it. */
  List<Path> folders() throws SQLException {
    if (!postgres) {
      return List.of();
    }
    try (Connection connection = database.getConnection()) {
      Path data = Path.of(value(connection, "show data_directory"));
      return List.of(data.resolve("pg_wal"), data.resolve("base").resolve(value(connection,
          "select oid::text from pg_database where datname = current_database()")), data.resolve("log"), data.resolve("pg_xact"));
    }
  }

  static void forEachFile(List<Path> folders, BiConsumer<Path, String> taken) throws IOException {
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.filter(Files::isRegularFile).filter(file -> !file.getFileName().toString().equals(CATALOGUE)).toList()) {
            taken.accept(file, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
          }
        }
      }
    }
  }

  /** What is known of one voter in one ballot. */
  Linking.Voter voter(String ballot, String delegation, String choice) {
    return new Linking.Voter(choice, watches.get(ballot).signs.getOrDefault(delegation, Map.of()));
  }
}
