package org.parley.voting;

import java.util.List;

/** How many cast what, and not who, in a ballot of which only totals are kept. */
record Heads(long yes, long no, long abstain) {
  static final Heads NONE = new Heads(0, 0, 0);

  static Heads of(List<Choice> choices) {
    Heads counted = NONE;
    for (Choice choice : choices) {
      counted = counted.with(choice, 1);
    }
    return counted;
  }

  /** Reads what {@link #written} wrote. */
  static Heads read(String written) {
    String[] numbers = written.split(" ");
    return new Heads(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
  }

  /** @return at most 32 characters, if each number has at most ten */
  String written() {
    return yes + " " + no + " " + abstain;
  }

  /** With so many more that cast this. */
  Heads with(Choice choice, long more) {
    return switch (choice) {
      case YES -> new Heads(yes + more, no, abstain);
      case NO -> new Heads(yes, no + more, abstain);
      case ABSTAIN -> new Heads(yes, no, abstain + more);
      case OBJECT, PASS -> throw new IllegalArgumentException("not counted by heads: " + choice.code());
    };
  }
}
