package org.parley.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What happens on this node, in numbers for whoever watches it: how much, never who or what. */
@ApplicationScoped
public class Meters {
  private final Map<String, Meter> meters = new ConcurrentSkipListMap<>();

  /** @param values by their label, empty for the only one */
  private record Meter(String type, String help, Map<String, Supplier<Number>> values) {
    private String text(String name) {
      String lines = values.entrySet().stream().map(value -> name + value.getKey() + " " + value.getValue().get() + "\n").sorted().collect(Collectors.joining());
      return "# HELP " + name + " " + help + "\n# TYPE " + name + " " + type + "\n" + lines;
    }
  }

  /** A number that counts on its own. */
  private static final class Count extends LongAdder implements Supplier<Number> {
    private static final long serialVersionUID = 1L;

    @Override
    public Number get() {
      return sum();
    }
  }

  /** Shows a number as it is whenever somebody looks. */
  public void show(String name, String help, Supplier<Number> value) {
    meter(name, "gauge", help).values().put("", value);
  }

  /** As {@link #show(String, String, Supplier)}, one of several of a kind. @param value of the label: a code, nothing that somebody wrote */
  public void show(String name, String help, String label, String value, Supplier<Number> number) {
    meter(name, "gauge", help).values().put(labelled(label, value), number);
  }

  /** Counts one more. @param value of the label: a code, nothing that somebody wrote */
  public void count(String name, String help, String label, String value) {
    Supplier<Number> count = meter(name, "counter", help).values().computeIfAbsent(labelled(label, value), first -> new Count());
    ((Count) count).increment();
  }

  private Meter meter(String name, String type, String help) {
    return meters.computeIfAbsent(name, first -> new Meter(type, help, new ConcurrentHashMap<>()));
  }

  private static String labelled(String label, String value) {
    return "{" + label + "=\"" + value + "\"}";
  }

  /** All of them, in the text format of Prometheus, 0.0.4. */
  public String text() {
    return meters.entrySet().stream().map(meter -> meter.getValue().text(meter.getKey())).collect(Collectors.joining());
  }
}
