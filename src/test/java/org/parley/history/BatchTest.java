package org.parley.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.shared.Languages;
import org.parley.voting.Choice;

/** What an import takes, and that of each bad line it says which and why. All names are invented but those of countries by their codes. */
class BatchTest {
  private static final String LIST_HEADER = "rcid,session,date,symbol,amendment,paragraph,important,title,official_yes,official_no,official_abstain\n";
  private static final String BALLOT_HEADER = "rcid,iso2,country,vote\n";
  private static final String LIST = LIST_HEADER + "7,2,1950-12-31,R/2/1,1,0,1,\"TITLE, WITH \"\"QUOTES\"\"\",2,1,0\n8,2,1951-01-01,,0,1,0,OTHER,0,0,1\n";
  private static final String BALLOTS = BALLOT_HEADER + "7,AR,Argentina,yes\n8,,Sarrendia,abstain\n7,,Sarrendia,no\n7,CS,Czechoslovakia,yes\n";

  private final Complaints complaints = new Complaints();

  private Batch read(byte[] list, byte[] ballots) {
    return Batch.read(new ByteArrayInputStream(list), new ByteArrayInputStream(ballots), complaints);
  }

  private Batch read(String list, String ballots) {
    return read(list.getBytes(StandardCharsets.UTF_8), ballots.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] packed(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** File, line and code of each complaint. */
  private List<String> found() {
    complaints.all().forEach(complaint -> Languages.OFFERED.forEach(language -> assertTrue(!complaint.words(language).isBlank())));
    return complaints.all().stream().map(complaint -> complaint.file().orElse("-") + ":" + complaint.line().map(String::valueOf).orElse("-") + " "
        + complaint.code()).toList();
  }

  private void refuses(String list, String ballots, String... expected) {
    read(list, ballots);
    assertEquals(List.of(expected), found());
  }

  private static String listed(String column, String value) {
    List<String> columns = List.of(LIST_HEADER.strip().split(","));
    List<String> values = new ArrayList<>(List.of("7", "2", "1950-12-31", "R/2/1", "1", "0", "1", "TITLE", "2", "1", "0"));
    values.set(columns.indexOf(column), value);
    return LIST_HEADER + String.join(",", values) + "\n";
  }

  @Test
  void ballotsInAnyOrderMakeUpTheSheets() {
    Batch batch = read(LIST, BALLOTS);
    assertEquals(List.of(), found());
    assertEquals(new PastRollCall(2, "7", 2, LocalDate.of(1950, 12, 31), "R/2/1", "TITLE, WITH \"QUOTES\"", true, false, true, 2, 1, 0),
        batch.rollCalls().get(0));
    assertEquals(List.of(new MemberName(Optional.of("AR"), "Argentina"), new MemberName(Optional.empty(), "Sarrendia"),
        new MemberName(Optional.of("CS"), "Czechoslovakia")), batch.members());
    assertEquals(4, batch.ballots());
    Sheet first = batch.sheet(0);
    assertEquals(3, first.size());
    assertEquals(List.of(0, Choice.YES, 1, Choice.NO, 2, Choice.YES),
        List.of(first.member(0), first.choice(0), first.member(1), first.choice(1), first.member(2), first.choice(2)));
    assertEquals(1, batch.sheet(1).count(Choice.ABSTAIN));
  }

  @Test
  void packedOrNotIsToldByTheFirstBytes() {
    Batch batch = read(packed(LIST.getBytes(StandardCharsets.UTF_8)), packed(BALLOTS.getBytes(StandardCharsets.UTF_8)));
    assertEquals(List.of(), found());
    assertEquals(2, batch.rollCalls().size());
  }

  @Test
  void columnsStandInAnyOrderAndLinesEndEitherWay() {
    read(LIST, "vote,country,rcid,iso2\r\nyes,Argentina,7,AR\r\nno,Sarrendia,7,\r\nyes,Czechoslovakia,7,CS\r\nabstain,Sarrendia,8,\r\n");
    assertEquals(List.of(), found());
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstColumn() {
    read("\uFEFF" + LIST, "\uFEFF" + BALLOTS);
    assertEquals(List.of(), found());
  }

  @Test
  void whatLooksLikeAFormulaIsText() {
    Batch batch = read(LIST.replace("OTHER", "\"=HYPERLINK(\"\"http://example.org\"\")\""), BALLOTS);
    assertEquals(List.of(), found());
    assertEquals("=HYPERLINK(\"http://example.org\")", batch.rollCalls().get(1).title());
  }

  @ParameterizedTest
  @CsvSource({"session,0", "session,x", "session,-1", "date,1950-02-30", "date,31.12.1950", "date,''", "amendment,2", "paragraph,yes", "important,''",
      "title,' '", "official_yes,-2", "official_no,1.5", "official_abstain,''", "rcid,''", "rcid,a b"})
  void aFieldOfTheListThatHasNotItsFormIsNamedWithItsLine(String column, String value) {
    read(listed(column, value), BALLOTS);
    assertEquals(column.equals("paragraph") || column.equals("date") && value.length() > 10 ? "too-long" : "malformed-field",
        complaints.all().get(0).code());
    assertEquals(Map.of(true, Optional.of(2L)), Map.of(complaints.all().get(0).file().equals(Optional.of("roll-calls")), complaints.all().get(0).line()));
    assertEquals(column, complaints.all().get(0).params().get("column"));
  }

  @Test
  void aFieldThatIsTooLongIsNamedWithItsLine() {
    refuses(listed("title", "x".repeat(2_001)), BALLOTS, "roll-calls:2 too-long");
  }

  @Test
  void aLineThatNamesNobodyOrACodeThatIsNoneIsNamed() {
    refuses(LIST, BALLOTS + "8,,,yes\n8,ar,Argentina,yes\n8,A1,Argentina,yes\n", "ballots:6 malformed-field", "ballots:7 malformed-field",
        "ballots:8 malformed-field");
  }

  @ParameterizedTest
  @ValueSource(strings = {"absent", "Yes", "1", "", "y"})
  void aVoteThatIsNoneIsNamedWithItsLine(String vote) {
    refuses(LIST, BALLOTS + "8,AR,Argentina," + vote + "\n", "ballots:6 unknown-vote");
  }

  @Test
  void aBallotForARollCallThatIsNotListedIsNamed() {
    refuses(LIST, BALLOTS + "9,AR,Argentina,yes\n", "ballots:6 unknown-roll-call");
  }

  @Test
  void aRollCallThatIsListedTwiceIsNamedWithTheFirst() {
    refuses(LIST + "7,2,1950-12-31,R/2/1,1,0,1,AGAIN,2,1,0\n", BALLOTS, "roll-calls:4 listed-twice");
    assertEquals(2L, complaints.all().get(0).params().get("first"));
  }

  /** Procedure 1: one delegation, one ballot per question; also under another name. */
  @Test
  void aMemberThatVotesTwiceInARollCallIsNamed() {
    refuses(LIST, BALLOTS + "7,AR,Argentine Republic,no\n7,,Sarrendia,yes\n", "ballots:6 voted-twice", "ballots:7 voted-twice");
  }

  @Test
  void aSheetThatDoesNotAddUpToThePublishedTallyIsRefusedByName() {
    refuses(LIST.replace("2,1,0\n8", "3,1,0\n8"), BALLOTS, "roll-calls:2 tally-differs");
    assertEquals(Map.of("rollCall", "7", "symbol", "R/2/1", "yes", 2, "no", 1, "abstain", 0, "officialYes", 3, "officialNo", 1, "officialAbstain", 0),
        complaints.all().get(0).params());
  }

  @Test
  void aRollCallWithoutItsBallotsDoesNotAddUp() {
    refuses(LIST, BALLOTS.replace("8,,Sarrendia,abstain\n", ""), "roll-calls:3 tally-differs");
  }

  @Test
  void columnsThatAreMissingOrUnknownOrStandTwiceAreRefused() {
    refuses(LIST.replace("symbol,", ""), BALLOTS, "roll-calls:1 columns");
    complaints.all().forEach(complaint -> assertTrue(complaint.words("en").contains("official_abstain")));
    Complaints more = new Complaints();
    new CsvTable("ballots", List.of(new CsvTable.Column("a", 1), new CsvTable.Column("b", 1)), more)
        .read(new ByteArrayInputStream("a,b,b\n1,2,3\n".getBytes(StandardCharsets.UTF_8)), line -> { });
    assertEquals("columns", more.all().get(0).code());
  }

  @Test
  void aLineWithTooFewOrTooManyFieldsIsNamed() {
    refuses(LIST, BALLOTS + "8,AR,Argentina\n8,BE,Belgium,yes,no\n\n", "ballots:6 fields", "ballots:7 fields", "ballots:8 fields");
  }

  @Test
  void aQuoteThatIsNotClosedOrStandsWhereNoneMayIsNamed() {
    refuses(LIST, BALLOTS + "8,AR,\"Argentina,yes\n", "ballots:6 malformed");
  }

  @Test
  void aQuoteWithinAFieldThatIsNotQuotedIsNamed() {
    refuses(LIST, BALLOTS + "8,AR,Argen\"tina,yes\n", "ballots:6 malformed");
  }

  @Test
  void textAfterAClosingQuoteIsNamed() {
    refuses(LIST, BALLOTS + "8,AR,\"Argentina\"x,yes\n", "ballots:6 malformed");
  }

  @Test
  void linesAreCountedAsTheyStandInTheFile() {
    refuses(LIST, BALLOTS + "8,AR,\"Argen\ntina\",yes\n8,BE,Belgium,maybe\n", "ballots:6 character", "ballots:8 unknown-vote");
  }

  @Test
  void whatIsNotUtf8IsNamedWithItsLine() {
    byte[] ballots = (BALLOTS + "8,CI,C\u00f4te,yes\n").getBytes(StandardCharsets.ISO_8859_1);
    read(LIST.getBytes(StandardCharsets.UTF_8), ballots);
    assertEquals(List.of("ballots:6 character"), found());
  }

  @Test
  void aControlCharacterIsNamedWithItsLine() {
    refuses(LIST, BALLOTS + "8,AR,Argen\0tina,yes\n", "ballots:6 character");
  }

  @Test
  void anEmptyFileAndOneThatHasOnlyAHeaderAreRefused() {
    refuses("", BALLOTS, "roll-calls:- empty");
  }

  @Test
  void aListThatHasOnlyAHeaderIsRefused() {
    refuses(LIST_HEADER, BALLOTS, "roll-calls:- empty");
  }

  @Test
  void aPackedFileThatIsCutOffIsRefused() {
    byte[] whole = packed(BALLOTS.getBytes(StandardCharsets.UTF_8));
    read(LIST.getBytes(StandardCharsets.UTF_8), Arrays.copyOf(whole, whole.length - 12));
    assertEquals(List.of("ballots:- unreadable"), found());
  }

  @Test
  void aFileThatUnpacksWithoutEndIsRefused() {
    byte[] zeros = new byte[1_048_576];
    Arrays.fill(zeros, (byte) '\n');
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
      out.write(BALLOT_HEADER.getBytes(StandardCharsets.UTF_8));
      out.write("7,AR,Argentina,yes".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < CsvTable.MOST_BYTES / zeros.length; i++) {
        out.write(zeros);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    read(LIST.getBytes(StandardCharsets.UTF_8), bomb.toByteArray());
    assertTrue(found().size() <= Complaints.MOST, "reading ends when there is enough to complain of");
    Complaints none = new Complaints();
    new CsvTable("ballots", List.of(new CsvTable.Column("a", 10)), none)
        .read(new ByteArrayInputStream(packed(new byte[(int) CsvTable.MOST_BYTES + 1])), line -> { });
    assertEquals(1, none.all().size());
  }

  @Test
  void readingEndsWithFiftyComplaints() {
    read(LIST, BALLOTS + "8,AR,Argentina,maybe\n".repeat(200));
    assertEquals(Complaints.MOST, complaints.all().size());
  }

  @Test
  void whatWasImportedBeforeIsNamed() {
    Batch batch = read(LIST, BALLOTS);
    batch.compareWithKnown(Set.of("8", "9"), 100);
    assertEquals(List.of("roll-calls:3 duplicate"), found());
  }

  @Test
  void aConsultationTakesOnlySoManyInAll() {
    Batch batch = read(LIST, BALLOTS);
    batch.compareWithKnown(Set.of("1", "2"), 4);
    assertEquals(List.of(), found());
    batch.compareWithKnown(Set.of("1", "2", "3"), 4);
    assertEquals(List.of("roll-calls:- too-many-in-all"), found());
  }
}
