package org.parley.provision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Brings what was proposed on an earlier version of a provision to the version that is current. Under the provision's lock. */
@ApplicationScoped
class Folding {
  private ProvisionRepository provisions;
  private AmendmentRepository amendments;

  Folding() {}

  @Inject
  Folding(ProvisionRepository provisions, AmendmentRepository amendments) {
    this.provisions = provisions;
    this.amendments = amendments;
  }

  /** What the amendment does to the current words; empty if they were changed where it changes them. */
  Optional<Rewording> rewording(Amendment amendment) {
    return rewording(amendment, provisions.versions(amendment.provision()), new HashMap<>());
  }

  private static Optional<Rewording> rewording(Amendment amendment, List<ProvisionVersion> versions, Map<Long, Rewording> known) {
    int base = base(amendment, versions);
    Optional<Rewording> moved = Optional.of(Rewording.between(versions.get(base).words(), amendment.words()));
    for (int i = base + 1; i < versions.size() && moved.isPresent(); i++) {
      Rewording made = rewording(i, versions, known);
      moved = moved.flatMap(rewording -> rewording.after(made));
    }
    return moved;
  }

  /** The last version in the words on which it was made: what came between was taken back, as where a division is broken off. */
  private static int base(Amendment amendment, List<ProvisionVersion> versions) {
    Words words = versions.get((int) amendment.version() - 1).words();
    int base = versions.size() - 1;
    while (!versions.get(base).words().equals(words)) {
      base--;
    }
    return base;
  }

  /** What the text would be with the amendment; where that cannot be told, what the amendment itself says. */
  Words result(Amendment amendment, Provision provision) {
    return results(List.of(amendment), provision).get(amendment.id());
  }

  /** As {@link #result}, of several, by their ids. */
  Map<String, Words> results(List<Amendment> among, Provision provision) {
    if (among.isEmpty()) {
      return Map.of();
    }
    List<ProvisionVersion> versions = provisions.versions(provision.id());
    Map<Long, Rewording> known = new HashMap<>();
    return among.stream().collect(Collectors.toMap(Amendment::id,
        one -> rewording(one, versions, known).map(rewording -> rewording.applyTo(provision.words())).orElseGet(one::words)));
  }

  /** Those among them that come to such words: as they were tabled, or in the text as it is now. */
  List<Amendment> comingTo(Predicate<Words> such, List<Amendment> among, Provision provision) {
    if (among.isEmpty()) {
      return List.of();
    }
    List<ProvisionVersion> versions = provisions.versions(provision.id());
    Map<Long, Rewording> known = new HashMap<>();
    return among.stream().filter(one -> such.test(one.words())
        || rewording(one, versions, known).map(rewording -> rewording.applyTo(provision.words())).filter(such).isPresent()).toList();
  }

  /** Whether it changes more than the title. */
  boolean changesText(Amendment amendment) {
    return !provisions.version(amendment.provision(), amendment.version()).orElseThrow().words().text().equals(amendment.words().text());
  }

  /** Those that wait and come to the same as one that was voted on: one vote has decided on both. */
  List<Amendment> twins(Amendment decided, Provision provision) {
    return waiting(result(decided, provision), provision);
  }

  /** Those that wait and come to such words. */
  List<Amendment> waiting(Words wanted, Provision provision) {
    List<Amendment> waiting = amendments.waiting(provision.id());
    Map<String, Words> results = results(waiting, provision);
    return waiting.stream().filter(one -> results.get(one.id()).equals(wanted)).toList();
  }

  /** After the provision has a new version: marks those that wait, as {@link #mark(Amendment)}. */
  void mark(Provision provision) {
    List<Amendment> waiting = amendments.waiting(provision.id());
    if (!waiting.isEmpty()) {
      List<ProvisionVersion> versions = provisions.versions(provision.id());
      Map<Long, Rewording> known = new HashMap<>();
      waiting.forEach(amendment -> mark(amendment, versions, known));
    }
  }

  /** Marks whether its words were changed by others since, and whose adopted words it changes. */
  void mark(Amendment amendment) {
    mark(amendment, provisions.versions(amendment.provision()), new HashMap<>());
  }

  private static void mark(Amendment amendment, List<ProvisionVersion> versions, Map<Long, Rewording> known) {
    amendment.mark(rewording(amendment, versions, known).isEmpty(), touched(amendment, versions, known));
  }

  /** Numbers of the adopted amendments that put words there which it changes, or stands beside, or took some out there. */
  private static List<Integer> touched(Amendment amendment, List<ProvisionVersion> versions, Map<Long, Rewording> known) {
    int base = base(amendment, versions);
    Marks wanted = Marks.changedBy(Rewording.between(versions.get(base).words(), amendment.words()));
    Set<Integer> touched = new TreeSet<>();
    for (int i = 1; i <= base; i++) {
      if (versions.get(i).amendment().isPresent() && made(i, base, versions, known).touch(wanted)) {
        touched.add(versions.get(i).amendment().get());
      }
    }
    for (int i = base + 1; i < versions.size(); i++) {
      Rewording later = rewording(i, versions, known);
      if (versions.get(i).amendment().isPresent() && wanted.touch(Marks.changedBy(later))) {
        touched.add(versions.get(i).amendment().get());
      }
      wanted = wanted.after(later);
    }
    return List.copyOf(touched);
  }

  /** What one version changed, as it stands in a later one. */
  private static Marks made(int version, int later, List<ProvisionVersion> versions, Map<Long, Rewording> known) {
    Marks made = Marks.madeBy(rewording(version, versions, known));
    for (int i = version + 1; i <= later; i++) {
      made = made.after(rewording(i, versions, known));
    }
    return made;
  }

  private static Rewording rewording(int index, List<ProvisionVersion> versions, Map<Long, Rewording> known) {
    ProvisionVersion made = versions.get(index);
    return known.computeIfAbsent(made.version(), any -> made.rewording(versions.get(index - 1)));
  }
}
