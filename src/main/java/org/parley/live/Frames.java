package org.parley.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.HexFormat;
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

  private static final int ASCII = 0x7F;
  /** Escapes have six characters: a text becomes a third longer at most. */
  private static final int ONE_IN = 16;
  private static final HexFormat HEX = HexFormat.of();

  private Frames() {}

  private record Through(long through, long from, String consultation) {}

  private record Presence(Room presence) {}

  private record Room(String consultation, int count, List<Present> people) {}

  private record Refused(@JsonProperty("error") Refusal refusal) {}

  private record Refusal(String code, String detail) {}

  /** Written once, however many frames it goes into. */
  static Frame.Event item(String slug, Journal.Entry entry) {
    return new Frame.Event(slug, Audience.of(entry.audience()), inAscii(Json.write(Item.of(entry))));
  }

  /**
   * Where a few characters are other than ASCII, such as in names, they are written as JSON's escapes: a text of ASCII alone is copied to the
   * socket, any other is encoded anew for each, which cost an eighth of all that a delivery costs. Not where that would take much more room.
   * Jackson can do so too, but not in what the journal keeps as JSON, which it passes on as it is.
   */
  private static String inAscii(String json) {
    long others = json.chars().filter(one -> one > ASCII).count();
    if (others == 0 || others * ONE_IN > json.length()) {
      return json;
    }
    StringBuilder text = new StringBuilder(json.length() * 4 / 3);
    json.chars().forEach(one -> {
      if (one > ASCII) {
        text.append("\\u").append(HEX.toHexDigits((char) one));
      } else {
        text.append((char) one);
      }
    });
    return text.toString();
  }

  /** One or more events of one consultation, in their order. */
  static Frame events(List<Frame.Event> events, Reach reach) {
    String items = events.stream().map(Frame.Event::item).collect(Collectors.joining(","));
    String told = events.size() == 1 ? "{\"event\":" + items : "{\"events\":[" + items + "]";
    String passed = reach.through().isPresent() ? ",\"through\":" + reach.through().getAsLong() : "";
    String spread = reach.spread() > 0 ? ",\"spread\":" + reach.spread() : "";
    String text = told + ",\"from\":" + reach.from() + passed + spread + ",\"consultation\":" + Json.write(events.get(0).consultation()) + "}";
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
