package org.parley.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.journal.Journal;
import org.parley.provision.AmendmentView;
import org.parley.provision.DivisionStatus;
import org.parley.provision.DivisionView;
import org.parley.provision.ProvisionView;
import org.parley.provision.Ruling;
import org.parley.publication.PublishedRecord.Ruled;
import org.parley.shared.Json;

/**
 * Texts as the journal told of them until the end of a round. Each entry on a provision, an amendment or a motion for division holds what it
 * was from then on: so what later rounds made of it stays out, and what was taken back or fell out is still known.
 */
final class ToldTexts {
  /** Types of the entries whose data are the provision, the amendment or the motion. */
  static final Set<String> TYPES = Set.of("provision-tabled", "provision-revised", "provision-withdrawn", "provision-taken-up", "provision-amended",
      "provision-decided", "provision-divided", "provision-not-put", "provision-ruled-out", "provision-ruling-taken-back", "provision-reopened", "provision-restored",
      "amendment-tabled", "amendment-joined", "amendment-withdrawn", "amendment-taken-up", "amendment-worded", "amendment-decided", "amendment-divided",
      "amendment-not-put", "amendment-ruled-out", "amendment-ruling-taken-back", "amendment-reopened",
      "division-moved", "division-objected", "division-operative-determined", "division-withdrawn", "division-decided", "division-ended",
      "part-decided");
  private static final Set<String> RULED = Set.of("provision-ruled-out", "amendment-ruled-out");
  private static final Set<String> TAKEN_BACK = Set.of("provision-ruling-taken-back", "amendment-ruling-taken-back");
  private static final Set<String> DECIDED = Set.of("provision-decided", "amendment-decided");
  /** Of what a motion divides, and of the text to which that was tabled. */
  private static final Set<String> LAPSING = Set.of("provision-withdrawn", "amendment-withdrawn", "amendment-not-put", "amendment-decided");

  private final Map<String, List<Journal.Entry>> entries;

  /** @param entries of {@link #TYPES}, in their order */
  ToldTexts(List<Journal.Entry> entries) {
    this.entries = entries.stream().collect(Collectors.groupingBy(entry -> Json.read(entry.data(), About.class).id()));
  }

  private record About(String id) {}

  private record RuledOut(Ruling ruling) {}

  /** What an entry tells of a motion. @param determined empty in entries from before the chair determined what is operative */
  private record Moved(DivisionStatus status, int preamble, Optional<Boolean> determined, List<DivisionView.Part> parts,
      Optional<ProvisionView.TabledBy> objectedBy) {
    DivisionView of(DivisionView known) {
      return new DivisionView(known.id(), known.provision(), known.amendment(), known.number(), known.version(), preamble,
          determined == null ? known.determined() : determined.orElse(known.determined()), parts, status, known.movedBy(), objectedBy, known.at());
    }
  }

  /** At the end of the round. */
  ProvisionView provision(ProvisionView known) {
    return last(known.id(), any -> true, ProvisionView.class).orElse(known);
  }

  /** At the end of the round. */
  AmendmentView amendment(AmendmentView known) {
    return last(known.id(), any -> true, AmendmentView.class).orElse(known);
  }

  /** At an instant within the round: parts of it may have fallen since. */
  AmendmentView amendment(AmendmentView known, Instant at) {
    return last(known.id(), entry -> !entry.at().isAfter(at), AmendmentView.class).orElse(known);
  }

  /** As its sponsors tabled it. */
  AmendmentView tabled(AmendmentView known) {
    return of(known.id()).stream().findFirst().map(entry -> Json.read(entry.data(), AmendmentView.class)).orElse(known);
  }

  /** As its last entry in the round told. That what it divides was changed, withdrawn or decided since has no entry of its own: {@link #isDecidedSince}, {@link #isLapsedSince}. */
  DivisionView division(DivisionView known) {
    return last(known.id(), any -> true, Moved.class).map(told -> told.of(known)).orElse(known);
  }

  /** Whether the whole was decided after the last entry on the motion that divided it. */
  boolean isDecidedSince(DivisionView division) {
    return since(division, division.amendment().orElse(division.provision())).anyMatch(DECIDED::contains);
  }

  /** Whether what the motion divides was withdrawn or settled after the last entry on it, be it that it came back since (ADR 0047). */
  boolean isLapsedSince(DivisionView division) {
    return Stream.concat(Stream.of(division.provision()), division.amendment().stream()).flatMap(whole -> since(division, whole)).anyMatch(LAPSING::contains);
  }

  /** Types of the entries on a text after the last one on a motion. */
  private Stream<String> since(DivisionView division, String text) {
    long told = of(division.id()).stream().mapToLong(Journal.Entry::seq).max().orElse(0);
    return of(text).stream().filter(entry -> entry.seq() > told).map(Journal.Entry::type);
  }

  /** The chair's rulings that it is out of order, in their order. @param id of a provision or an amendment */
  List<Ruled> rulings(String id) {
    List<Ruled> rulings = new ArrayList<>();
    for (Journal.Entry entry : of(id)) {
      if (RULED.contains(entry.type())) {
        Ruling given = Json.read(entry.data(), RuledOut.class).ruling();
        rulings.add(new Ruled(given.reason(), given.at(), Optional.empty()));
      } else if (TAKEN_BACK.contains(entry.type())) {
        Ruled given = rulings.remove(rulings.size() - 1);
        rulings.add(new Ruled(given.reason(), given.at(), Optional.of(entry.at())));
      }
    }
    return rulings;
  }

  private <T> Optional<T> last(String id, Predicate<Journal.Entry> such, Class<T> type) {
    return of(id).stream().filter(such).reduce((earlier, later) -> later).map(entry -> Json.read(entry.data(), type));
  }

  private List<Journal.Entry> of(String id) {
    return entries.getOrDefault(id, List.of());
  }
}
