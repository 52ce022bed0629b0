package org.parley.journey.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is kept, read through the API to its end. */
public final class Reading {
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; *rel=\"next\"");

  private Reading() {}

  /** All items of a list that comes in pages. */
  public static List<JsonNode> all(ApiClient client, String path) {
    List<JsonNode> items = new ArrayList<>();
    String next = path;
    while (!next.isEmpty()) {
      Answer answer = client.get(next).expect(200);
      answer.json().get("items").forEach(items::add);
      Matcher link = NEXT.matcher(answer.header("Link"));
      next = link.find() ? link.group(1) : "";
    }
    return items;
  }

  /** The whole journal of a consultation, as staff see it. */
  public static List<JsonNode> journal(SampleConsultation sample) {
    return journal(sample.administrator(), sample);
  }

  /** The last number that was given in a consultation's journal. */
  public static long end(SampleConsultation sample) {
    long end = 0;
    for (long read = -1; read < end;) {
      read = end;
      end = sample.administrator().get(sample.path("/journal?limit=500&after=" + end)).expect(200).json().get("through").asLong();
    }
    return end;
  }

  /** What somebody sees of a consultation's journal after one number, up to another. */
  static List<JsonNode> journal(ApiClient reader, SampleConsultation sample, long from, long end) {
    List<JsonNode> items = new ArrayList<>();
    for (long after = from; after < end;) {
      JsonNode page = reader.get(sample.path("/journal?limit=500&after=" + after)).expect(200).json();
      page.get("items").forEach(items::add);
      after = page.get("through").asLong();
    }
    return items.stream().filter(item -> item.get("seq").asLong() <= end).toList();
  }

  /** The numbers of all that somebody sees of a consultation's journal. */
  public static List<Long> numbers(ApiClient reader, SampleConsultation sample) {
    return journal(reader, sample).stream().map(item -> item.get("seq").asLong()).toList();
  }

  private static List<JsonNode> journal(ApiClient reader, SampleConsultation sample) {
    return journal(reader, sample, 0, end(sample));
  }

  /** Text by id, oldest first. */
  public static Map<String, String> messages(SampleConsultation sample, String thread) {
    Map<String, String> texts = new LinkedHashMap<>();
    all(sample.administrator(), "/api/threads/" + thread + "/messages?limit=200")
        .forEach(message -> texts.put(message.get("id").asText(), message.path("text").asText()));
    return texts;
  }

  /** Choice by code of the delegation, of those that have cast. */
  public static Map<String, String> board(SampleConsultation sample, String ballot) {
    Map<String, String> board = new LinkedHashMap<>();
    sample.chair().get("/api/ballots/" + ballot).expect(200).json().get("electorate").forEach(line -> {
      if (line.hasNonNull("choice")) {
        board.put(line.at("/delegation/code").asText(), line.get("choice").asText());
      }
    });
    return board;
  }
}
