package org.parley.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.publication.PublishedRecord.Decision;
import org.parley.publication.PublishedRecord.Silenced;
import org.parley.publication.RecordPage.Answer;
import org.parley.publication.RecordPage.Line;
import org.parley.publication.RecordPage.Objection;
import org.parley.publication.RecordPage.Stretch;

/** A decision of a record as one reader sees it: who voted how, the result in words, and how it was called or asked. */
final class VoteSheet {
  private static final List<String> ASKED_FOR_OBJECTIONS = List.of("no-objection", "silence");

  private final Reader reader;
  private final Function<String, Reader.Text> named;

  /** @param named delegations by their codes */
  VoteSheet(Reader reader, Function<String, Reader.Text> named) {
    this.reader = reader;
    this.named = named;
  }

  /** Who voted how, an empty list where a choice was nobody's; the numbers alone where nothing else was kept. */
  List<Line> sheet(Decision decision) {
    if (isVoid(decision)) {
      return List.of();
    }
    if (decision.method().equals("silence") && !decision.outcome().adopted()) {
      return breaker(decision);
    }
    if (decision.votes().isEmpty()) {
      return totals(decision.tally());
    }
    Function<List<String>, List<Reader.Text>> who = choices -> reader.alphabetical(decision.votes().stream()
        .filter(vote -> choices.contains(vote.choice())).map(vote -> named.apply(vote.delegation())).toList(), Reader.Text::value);
    if (ASKED_FOR_OBJECTIONS.contains(decision.method())) {
      return Stream.of(line("object", who.apply(List.of("object"))), line("staying-out", who.apply(List.of("abstain"))), line("no-objection", who.apply(List.of("yes", "not-participating"))),
          line("absent", who.apply(List.of("absent"))))
          .filter(line -> line.kind().equals("object") || !line.delegations().isEmpty()).toList();
    }
    return shown(Stream.of("yes", "no", "abstain", "not-participating", "absent").map(choice -> line(choice, who.apply(List.of(choice)))));
  }

  /** Of silence that was not kept it is told who ended it, and nothing of the others: they had until the expiry to object. */
  private List<Line> breaker(Decision decision) {
    String kind = decision.outcome().code().equals("silence-amended") ? "amending" : "object";
    Optional<String> objecting = decision.votes().stream().filter(vote -> vote.choice().equals("object")).map(PublishedRecord.Vote::delegation).findFirst();
    return decision.silence().flatMap(Silenced::brokenBy).or(() -> objecting).map(code -> line(kind, List.of(named.apply(code)))).stream().toList();
  }

  private List<Line> totals(PublishedRecord.Tally tally) {
    return shown(Stream.of(line("yes", tally.yes()), line("no", tally.no()), line("abstain", tally.abstain()),
        line("not-participating", tally.notParticipating()), line("absent", tally.absent())));
  }

  private static List<Line> shown(Stream<Line> lines) {
    List<String> always = List.of("yes", "no", "abstain");
    return lines.filter(line -> always.contains(line.kind()) || line.count() > 0).toList();
  }

  private Line line(String kind, List<Reader.Text> who) {
    return new Line(kind, reader.say("choice." + kind), who.size(), who);
  }

  private Line line(String kind, long count) {
    return new Line(kind, reader.say("choice." + kind), count, List.of());
  }

  /** The objections that were made in writing, or that the chair addressed with reasons, in alphabetical order. */
  List<Objection> register(Decision decision) {
    return reader.alphabetical(decision.votes().stream().filter(vote -> vote.reason().isPresent() || vote.disposition().isPresent())
        .map(vote -> new Objection(named.apply(vote.delegation()), vote.reason(), vote.disposition().map(reader::text))).toList(),
        one -> one.delegation().value());
  }

  /** The answers of a roll-call, in the order of the calls. */
  List<Answer> answers(Decision decision) {
    Map<String, String> votes = decision.votes().stream().collect(Collectors.toMap(PublishedRecord.Vote::delegation, PublishedRecord.Vote::choice));
    return decision.calling().stream().flatMap(calling -> calling.order().stream()).map(called -> answer(called, votes.get(called.delegation())))
        .toList();
  }

  private Answer answer(PublishedRecord.Called called, String choice) {
    boolean late = called.missed() && List.of("yes", "no", "abstain").contains(choice);
    String note = Stream.of(called.passed() ? reader.say("passed") : "", late ? reader.say("answered-late") : "").filter(one -> !one.isEmpty())
        .collect(Collectors.joining(reader.say("comma")));
    return new Answer(named.apply(called.delegation()), choice, reader.say("choice." + choice), note);
  }

  /** "Called in the alphabetical order of the names in English, from Kenya, which was drawn by lot." */
  String drawn(PublishedRecord.Calling calling) {
    return reader.say("drawn", "language", Reader.ownName(calling.language()), "first", named.apply(calling.order().get(0).delegation()).value());
  }

  /** The bar beside the sheet; empty where delegations were only asked whether they object. */
  List<Stretch> bar(Decision decision) {
    if (ASKED_FOR_OBJECTIONS.contains(decision.method())) {
      return List.of();
    }
    List<Stretch> bar = new ArrayList<>();
    long from = 0;
    for (Line line : sheet(decision)) {
      bar.add(new Stretch(line.kind(), from, line.count()));
      from += line.count();
    }
    return bar.stream().filter(stretch -> stretch.length() > 0).toList();
  }

  private static boolean isVoid(Decision decision) {
    return decision.outcome().code().equals("void");
  }

  /** "Adopted: 6 in favour, 2 against, 1 abstaining". */
  String result(Decision decision) {
    String outcome = reader.say(!decision.outcome().decided() ? "undecided" : decision.outcome().adopted() ? "adopted" : "not-adopted");
    if (ASKED_FOR_OBJECTIONS.contains(decision.method()) || isVoid(decision)) {
      return outcome;
    }
    PublishedRecord.Tally tally = decision.tally();
    return reader.say("result", "outcome", outcome, "yes", tally.yes(), "no", tally.no(), "abstain", tally.abstain());
  }

  /** What is adopted under silence has none before the chair has announced it. */
  boolean hasNumber(Decision decision) {
    return !decision.outcome().adopted() || decision.silence().map(silence -> silence.numberedAt().isPresent()).orElse(true);
  }

  /** The objection that ended silence, as it was written. */
  Optional<String> objection(Decision decision) {
    return decision.silence().flatMap(Silenced::reason);
  }

  /** "Silence was asked of the whole list. Number given on 5 May 2026."; empty where no text was placed under silence. */
  List<String> silence(Decision decision) {
    return decision.silence().flatMap(Silenced::asked).map(asked -> Stream.concat(Stream.of(reader.name("silence-asked", asked)),
        numbering(decision).stream()).toList()).orElse(List.of());
  }

  private Optional<String> numbering(Decision decision) {
    return Optional.of(decision).filter(any -> any.outcome().adopted()).map(any -> any.silence().flatMap(Silenced::numberedAt)
        .map(at -> reader.say("silence-numbered", "day", reader.day(at))).orElseGet(() -> reader.say("silence-to-announce")));
  }
}
