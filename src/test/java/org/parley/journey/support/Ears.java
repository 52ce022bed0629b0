package org.parley.journey.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everybody who may listen to a consultation, at its journal and over sockets, held against what {@link Hearing} lets each hear. */
public final class Ears {
  private final SampleConsultation sample;
  private final Map<Hearer, ApiClient> clients = new EnumMap<>(Hearer.class);
  private final Set<String> types = new TreeSet<>();
  private long end;

  /** Seats them all. @param elsewhere a consultation that the stranger takes part in */
  public Ears(SampleConsultation sample, SampleConsultation elsewhere) {
    this.sample = sample;
    for (Hearer hearer : Hearer.values()) {
      clients.put(hearer, hearer.in(sample, elsewhere));
    }
  }

  /** What somebody hears of the journal, though it is not theirs, or does not hear, though it is: of all that came since this was asked before. */
  public List<String> wrong() {
    long from = end;
    end = Reading.end(sample);
    Map<Hearer, List<JsonNode>> read = new EnumMap<>(Hearer.class);
    clients.forEach((hearer, client) -> read.put(hearer, Reading.journal(client, sample, from, end)));
    Map<Long, JsonNode> all = new TreeMap<>();
    read.values().forEach(entries -> entries.forEach(entry -> all.put(entry.get("seq").asLong(), entry)));
    List<String> wrong = new ArrayList<>();
    for (long number = from + 1; number <= end; number++) {
      if (!all.containsKey(number)) {
        wrong.add(number + " is heard by nobody");
      }
    }
    types.addAll(types(all.values().stream()));
    clients.forEach((hearer, client) -> {
      List<JsonNode> theirs = all.values().stream().filter(entry -> Hearing.of(entry).orElse(Set.of()).contains(hearer)).toList();
      compare(hearer + " reads", theirs, read.get(hearer), wrong);
      if (!Hearing.knowsAddresses(hearer)) {
        types(theirs.stream().filter(entry -> entry.toString().contains("@" + sample.slug()))).forEach(type -> wrong.add(hearer + " is told an address by " + type));
      }
      compare(hearer + " hears", theirs, overTheSocket(client, from), wrong);
    });
    return wrong;
  }

  private static void compare(String who, List<JsonNode> theirs, List<JsonNode> got, List<String> wrong) {
    if (got.equals(theirs)) {
      return;
    }
    types(got.stream().filter(entry -> !theirs.contains(entry))).forEach(type -> wrong.add(who + " what is not for them: " + type));
    types(theirs.stream().filter(entry -> !got.contains(entry))).forEach(type -> wrong.add(who + " nothing of " + type));
    if (wrong.isEmpty()) {
      wrong.add(who + " something in another order, or twice");
    }
  }

  private static Set<String> types(Stream<JsonNode> entries) {
    return entries.map(entry -> entry.get("type").asText()).collect(Collectors.toCollection(TreeSet::new));
  }

  private List<JsonNode> overTheSocket(ApiClient client, long from) {
    try (LiveClient line = LiveClient.open(client).subscribe(sample.slug(), from)) {
      line.through(end);
      // What is carried out by itself may go on meanwhile.
      List<JsonNode> heard = line.events().stream().filter(event -> event.get("seq").asLong() <= end).toList();
      line.say("{\"unsubscribe\":\"" + sample.slug() + "\"}");
      return heard;
    }
  }

  /** Of all that came so far. */
  public Set<String> types() {
    return Set.copyOf(types);
  }
}
