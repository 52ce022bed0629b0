package org.parley.history.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.history.HistoryFilter;
import org.parley.shared.Invalid;
import org.parley.shared.Texts;
import org.parley.voting.Choice;

/** What a reader of a list wants, as it stands in an address. */
final class Wanted {
  private static final int LONGEST_TEXT = 100;
  private static final int LONGEST_CODE = 20;
  private static final int DAY = 10;
  private static final Pattern PLACE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{1,9}");
  private static final Map<String, Boolean> OUTCOMES = Map.of("adopted", true, "rejected", false);
  private static final Map<String, Choice> CHOICES = Map.of("yes", Choice.YES, "no", Choice.NO, "abstain", Choice.ABSTAIN);

  private Wanted() {}

  /** Empty values count as none. @throws Invalid if one has not the form of its kind */
  static HistoryFilter filter(String session, String text, String outcome, String member, String choice) {
    return new HistoryFilter(given(session).map(Wanted::session), given(text).map(words -> Texts.plain("text", words, LONGEST_TEXT).strip()),
        given(outcome).map(name -> named("outcome", name, OUTCOMES)), given(member).map(code -> Texts.plain("member", code, LONGEST_CODE)),
        given(choice).map(name -> named("choice", name, CHOICES)));
  }

  private static Optional<String> given(String value) {
    return Optional.ofNullable(value).filter(text -> !text.isBlank());
  }

  private static int session(String text) {
    if (!text.matches("[0-9]{1,6}")) {
      throw new Invalid("session", "malformed");
    }
    return Integer.parseInt(text);
  }

  private static <T> T named(String field, String name, Map<String, T> names) {
    return Optional.ofNullable(names.get(name)).orElseThrow(() -> new Invalid(field, "malformed"));
  }

  static String cursor(RollCallAnswer last) {
    return last.date() + " " + last.number();
  }

  /** @throws Invalid if it is no cursor of this list */
  static HistoryFilter.Place place(String cursor) {
    if (!PLACE.matcher(cursor).matches()) {
      throw new Invalid("after", "malformed");
    }
    try {
      return new HistoryFilter.Place(LocalDate.parse(cursor.substring(0, DAY)), Integer.parseInt(cursor.substring(DAY + 1)));
    } catch (DateTimeParseException none) {
      throw new Invalid("after", "malformed");
    }
  }
}
