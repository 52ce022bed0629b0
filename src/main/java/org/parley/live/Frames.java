package org.parley.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.journal.Journal;
import org.parley.shared.Audience;
import org.parley.shared.Json;
import org.parley.shared.Messages;

/** What the server says, as JSON. */
final class Frames {
  /** Up to how many people a presence names; a fuller room is only counted. */
  static final int MOST_NAMED = 200;

  private Frames() {}

  private record Through(long through, long from, String consultation) {}

  private record Presence(Room presence) {}

  private record Room(String consultation, int count, List<Present> people) {}

  private record Refused(@JsonProperty("error") Refusal refusal) {}

  private record Refusal(String code, String detail) {}

  /** Written once, however many frames it goes into. */
  static Frame.Event item(String slug, Journal.Entry entry) {
    return new Frame.Event(slug, new Audience(entry.audience()), Json.write(Item.of(entry)));
  }

  /** One or more events of one consultation, in their order. */
  static Frame events(List<Frame.Event> events, Reach reach) {
    String items = events.stream().map(Frame.Event::item).collect(Collectors.joining(","));
    String told = events.size() == 1 ? "{\"event\":" + items : "{\"events\":[" + items + "]";
    String passed = reach.through().isPresent() ? ",\"through\":" + reach.through().getAsLong() : "";
    String text = told + ",\"from\":" + reach.from() + passed + ",\"consultation\":" + Json.write(events.get(0).consultation()) + "}";
    int more = events.stream().mapToInt(event -> event.bytes() - event.item().length()).sum(); // what is around them is ASCII
    return new Frame(text, text.length() + more, List.copyOf(events), Optional.of(reach), false);
  }

  /** All that the reader may see up to the number has been sent. @param from as in {@link Reach} */
  static Frame through(String slug, long from, long number) {
    return new Frame(Json.write(new Through(number, from, slug)));
  }

  static Frame presence(String slug, List<Present> people) {
    return new Frame(Json.write(new Presence(new Room(slug, people.size(), people.size() > MOST_NAMED ? List.of() : people))), true);
  }

  /** @param params what the catalogue's text of the code takes, as codes: {@code what} is looked up as {@code what.<code>} */
  static Frame error(String code, Map<String, Object> params, String language) {
    Messages words = Messages.in(language);
    Map<String, Object> said = new HashMap<>(params);
    said.replaceAll((name, value) -> words.has(name + "." + value) ? words.say(name + "." + value) : value);
    return new Frame(Json.write(new Refused(new Refusal(code, words.say("rejection." + code + ".detail", said)))));
  }
}
