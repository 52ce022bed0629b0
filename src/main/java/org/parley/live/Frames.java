package org.parley.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.journal.Journal;
import org.parley.shared.Json;
import org.parley.shared.Messages;

/** What the server says, as JSON. */
final class Frames {
  /** Up to how many people a presence names; a fuller room is only counted. */
  static final int MOST_NAMED = 200;

  private Frames() {}

  private record Event(Item event, String consultation) {}

  private record Through(long through, String consultation) {}

  private record Presence(Room presence) {}

  private record Room(String consultation, int count, List<Present> people) {}

  private record Refused(@JsonProperty("error") Refusal refusal) {}

  private record Refusal(String code, String detail) {}

  static Frame event(String slug, Journal.Entry entry) {
    return new Frame(Json.write(new Event(Item.of(entry), slug)));
  }

  /** All that the reader may see up to the number has been sent. */
  static Frame through(String slug, long number) {
    return new Frame(Json.write(new Through(number, slug)));
  }

  static Frame presence(String slug, List<Present> people) {
    return new Frame(Json.write(new Presence(new Room(slug, people.size(), people.size() > MOST_NAMED ? List.of() : people))));
  }

  /** @param params what the catalogue's text of the code takes, as codes: {@code what} is looked up as {@code what.<code>} */
  static Frame error(String code, Map<String, Object> params, String language) {
    Messages words = Messages.in(language);
    Map<String, Object> said = new HashMap<>(params);
    said.replaceAll((name, value) -> words.has(name + "." + value) ? words.say(name + "." + value) : value);
    return new Frame(Json.write(new Refused(new Refusal(code, words.say("rejection." + code + ".detail", said)))));
  }
}
