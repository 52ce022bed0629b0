package org.parley.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.identity.Standing;
import org.parley.publication.PublishedRecord.Decision;
import org.parley.publication.PublishedRecord.Declared;
import org.parley.publication.PublishedRecord.Delegated;
import org.parley.publication.PublishedRecord.Discussion;
import org.parley.publication.PublishedRecord.Divided;
import org.parley.publication.PublishedRecord.Proposed;
import org.parley.publication.PublishedRecord.Said;
import org.parley.publication.PublishedRecord.Silenced;
import org.parley.publication.PublishedRecord.Stated;
import org.parley.publication.PublishedRecord.Subject;
import org.parley.publication.PublishedRecord.Tabled;
import org.parley.publication.PublishedRecord.Upheld;
import org.parley.shared.LocalizedText;

/** A record as one reader sees it: in order, in words, in a language. The templates set what stands here and decide nothing. */
public final class RecordPage {
  private static final List<String> ASKED_FOR_OBJECTIONS = List.of("no-objection", "silence");

  private final PublishedRecord record;
  private final Reader reader;
  private final List<RecordSummary> versions;
  private final String origin;
  private final Map<String, Delegated> delegations;
  private final Map<Long, Said> messages;

  /**
   * @param versions all there are, newest first
   * @param origin scheme and host of this server, without a slash at the end
   */
  public RecordPage(PublishedRecord record, Reader reader, List<RecordSummary> versions, String origin) {
    this.record = record;
    this.reader = reader;
    this.versions = versions;
    this.origin = origin;
    delegations = record.delegations().stream().collect(Collectors.toMap(Delegated::code, Function.identity()));
    messages = record.discussions().stream().flatMap(discussion -> discussion.messages().stream())
        .collect(Collectors.toMap(Said::seq, Function.identity()));
  }

  /** A language in which the page is offered. */
  public record Language(String tag, String name, String link, boolean chosen) {}

  /** A delegation's line of the matrix. @param grades one for each principle; empty where nothing was stated */
  public record Row(Reader.Text delegation, List<Optional<Grade>> grades) {}

  /** A grade. @param code in kebab case */
  public record Grade(String code, String words) {}

  /**
   * A line of the vote sheet.
   *
   * @param kind {@code yes}, {@code absent}, …
   * @param delegations in alphabetical order; none where only their number was kept
   */
  public record Line(String kind, String words, long count, List<Reader.Text> delegations) {}

  /** An objection on the register. @param reasons of the chair why it has been addressed */
  public record Addressed(Reader.Text delegation, Reader.Text reasons) {}

  /** A line of a roll-call. @param answer {@code yes}, {@code absent}, … @param words for it @param note that it passed or was late; may be empty */
  public record Answer(Reader.Text delegation, String answer, String words, String note) {}

  /** A stretch of the bar, in delegations. */
  public record Stretch(String kind, long from, long length) {}

  /** A statement with whose it is. */
  public record Voice(Reader.Text delegation, Grade grade, Reader.Text statement) {}

  /** A text with its title, in one language. @param name of the language, in itself */
  public record Tongue(String name, Reader.Text title, Reader.Text text) {}

  public PublishedRecord record() {
    return record;
  }

  public Reader reader() {
    return reader;
  }

  public List<RecordSummary> versions() {
    return versions;
  }

  public int latest() {
    return versions.stream().mapToInt(RecordSummary::version).max().orElse(record.version());
  }

  public boolean isLatest() {
    return record.version() == latest();
  }

  public String path() {
    return new Symbol(record.symbol()).url();
  }

  /** For citing: where exactly this version will always be found. */
  public String address() {
    return origin + path() + (latest() > 1 ? "?version=" + record.version() : "");
  }

  /** This page in every language offered. */
  public List<Language> languages() {
    return Setting.languages(path(), reader, isLatest() ? "" : "version=" + record.version() + "&");
  }

  public Reader.Text text(LocalizedText text) {
    return reader.text(text);
  }

  /** The delegation's name. */
  public Reader.Text delegation(String code) {
    return Optional.ofNullable(delegations.get(code)).map(delegation -> reader.text(delegation.name()))
        .orElseGet(() -> reader.text("und", code));
  }

  public List<Delegated> delegations(Standing status) {
    return reader.alphabetical(record.delegations().stream().filter(delegation -> delegation.status() == status).toList(),
        delegation -> reader.text(delegation.name()).value());
  }

  /** Delegations that may speak, and what each said of each principle. */
  public List<Row> matrix() {
    Map<String, Grade> stated = record.positions().stream()
        .collect(Collectors.toMap(position -> position.delegation() + " " + position.principle(), position -> grade(position.grade())));
    List<Row> rows = record.delegations().stream()
        .filter(delegation -> delegation.status() == Standing.PARTICIPANT || record.positions().stream().anyMatch(by(delegation.code())))
        .map(delegation -> new Row(reader.text(delegation.name()), record.principles().stream()
            .map(principle -> Optional.ofNullable(stated.get(delegation.code() + " " + principle.code()))).toList()))
        .toList();
    return reader.alphabetical(rows, row -> row.delegation().value());
  }

  private static Predicate<Stated> by(String delegation) {
    return position -> position.delegation().equals(delegation);
  }

  private Grade grade(String code) {
    return new Grade(code, reader.name("grade", code));
  }

  /** Statements on a principle, in alphabetical order; positions without one stand in the matrix. */
  public List<Voice> voices(Upheld principle) {
    List<Voice> voices = new ArrayList<>();
    record.positions().stream().filter(position -> position.principle().equals(principle.code()))
        .forEach(position -> position.statement().ifPresent(words -> voices.add(
            new Voice(delegation(position.delegation()), grade(position.grade()), reader.text(words.lang(), words.text())))));
    return reader.alphabetical(voices, voice -> voice.delegation().value());
  }

  /** Whose statement it is, the delegation that made it first. */
  public List<Reader.Text> delegations(Declared statement) {
    return statement.delegations().stream().map(this::delegation).toList();
  }

  /** "Formal reservation". */
  public String kind(Declared statement) {
    return reader.name("statement", statement.kind() + (statement.beforeVote() ? "-before" : ""));
  }

  public Reader.Text words(Declared statement) {
    return reader.text(statement.words().lang(), statement.words().text());
  }

  /** Who voted how, an empty list where a choice was nobody's; the numbers alone where nothing else was kept. */
  public List<Line> sheet(Decision decision) {
    if (isVoid(decision)) {
      return List.of();
    }
    if (decision.votes().isEmpty()) {
      return totals(decision.tally());
    }
    Function<List<String>, List<Reader.Text>> who = choices -> reader.alphabetical(decision.votes().stream()
        .filter(vote -> choices.contains(vote.choice())).map(vote -> delegation(vote.delegation())).toList(), Reader.Text::value);
    if (ASKED_FOR_OBJECTIONS.contains(decision.method())) {
      return Stream.of(line("object", who.apply(List.of("object"))), line("no-objection", who.apply(List.of("yes", "not-participating"))),
          line("absent", who.apply(List.of("absent"))))
          .filter(line -> line.kind().equals("object") || !line.delegations().isEmpty()).toList();
    }
    return shown(Stream.of("yes", "no", "abstain", "not-participating", "absent").map(choice -> line(choice, who.apply(List.of(choice)))));
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

  /** The objections that the chair addressed with reasons, in alphabetical order. */
  public List<Addressed> register(Decision decision) {
    return reader.alphabetical(decision.votes().stream().flatMap(vote -> vote.disposition().stream()
        .map(reasons -> new Addressed(delegation(vote.delegation()), text(reasons)))).toList(), one -> one.delegation().value());
  }

  /** The answers of a roll-call, in the order of the calls. */
  public List<Answer> answers(Decision decision) {
    Map<String, String> votes = decision.votes().stream().collect(Collectors.toMap(PublishedRecord.Vote::delegation, PublishedRecord.Vote::choice));
    return decision.calling().stream().flatMap(calling -> calling.order().stream()).map(called -> answer(called, votes.get(called.delegation())))
        .toList();
  }

  private Answer answer(PublishedRecord.Called called, String choice) {
    boolean late = called.missed() && List.of("yes", "no", "abstain").contains(choice);
    String note = Stream.of(called.passed() ? reader.say("passed") : "", late ? reader.say("answered-late") : "").filter(one -> !one.isEmpty())
        .collect(Collectors.joining(reader.say("comma")));
    return new Answer(delegation(called.delegation()), choice, reader.say("choice." + choice), note);
  }

  /** "Called in the alphabetical order of the names in English, from Kenya, which was drawn by lot." */
  public String drawn(PublishedRecord.Calling calling) {
    return reader.say("drawn", "language", Reader.ownName(calling.language()), "first", delegation(calling.order().get(0).delegation()).value());
  }

  /** The bar beside the sheet; empty where delegations were only asked whether they object. */
  public List<Stretch> bar(Decision decision) {
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
  public String result(Decision decision) {
    String outcome = reader.say(!decision.outcome().decided() ? "undecided" : decision.outcome().adopted() ? "adopted" : "not-adopted");
    if (ASKED_FOR_OBJECTIONS.contains(decision.method()) || isVoid(decision)) {
      return outcome;
    }
    PublishedRecord.Tally tally = decision.tally();
    return reader.say("result", "outcome", outcome, "yes", tally.yes(), "no", tally.no(), "abstain", tally.abstain());
  }

  /** What is adopted under silence has none before the chair has announced it. */
  public boolean hasNumber(Decision decision) {
    return !decision.outcome().adopted() || decision.silence().map(silence -> silence.numberedAt().isPresent()).orElse(true);
  }

  /** "Silence was asked of the whole list. Number given on 5 May 2026."; empty where no text was placed under silence. */
  public List<String> silence(Decision decision) {
    return decision.silence().flatMap(Silenced::asked).map(asked -> Stream.concat(Stream.of(reader.name("silence-asked", asked)),
        numbering(decision).stream()).toList()).orElse(List.of());
  }

  private Optional<String> numbering(Decision decision) {
    return Optional.of(decision).filter(any -> any.outcome().adopted()).map(any -> any.silence().flatMap(Silenced::numberedAt)
        .map(at -> reader.say("silence-numbered", "day", reader.day(at))).orElseGet(() -> reader.say("silence-to-announce")));
  }

  /** The text in every language it has, the reader's own first. */
  public List<Tongue> tongues(LocalizedText title, LocalizedText text) {
    return reader.everyText(text).stream()
        .map(one -> new Tongue(Reader.ownName(one.language()), reader.text(title.in(one.language()).isPresent() ? one.language() : "und",
            title.in(one.language()).orElse("")), one)).toList();
  }

  /** What is talked or voted about: "Indivisible security"; of an amendment, the provision to which it was tabled. */
  public Reader.Text subject(Subject subject) {
    return record.principles().stream().filter(principle -> is(subject, "principle", principle.code()))
        .map(principle -> text(principle.title())).findFirst()
        .orElseGet(() -> provision(subject).map(provision -> text(provision.title())).orElseGet(() -> reader.text("und", "")));
  }

  private Optional<Tabled> provision(Subject subject) {
    return record.provisions().stream().filter(provision -> subject.isOn(provision.number())).findFirst();
  }

  /** "Carried; the parts were voted on": what became of a motion for division. */
  public String fate(Divided division) {
    return reader.name("division-status", division.status());
  }

  /** "Part 1, paragraphs 2 and 3: rejected". */
  public String part(PublishedRecord.Part part) {
    return reader.say("division-part", "number", part.number(), "paragraphs",
        part.paragraphs().stream().map(paragraph -> reader.number(paragraph)).collect(Collectors.joining(reader.say("comma"))), "count",
        part.paragraphs().size(), "fate", reader.name("part-status", part.status()));
  }

  /** Who sponsored an amendment, the one that tabled it or took it up last first. */
  public List<Reader.Text> delegations(Proposed amendment) {
    return amendment.delegations().stream().map(this::delegation).toList();
  }

  /** "Not put to the vote: the adoption of amendment 1 implied its rejection". */
  public String fate(Proposed amendment) {
    if (amendment.excludedBy().isPresent()) {
      return reader.say("amendment-excluded", "other", amendment.excludedBy().get());
    }
    return amendment.foldedVersion().map(version -> reader.say("amendment-folded", "version", version))
        .orElseGet(() -> reader.name("amendment-status", amendment.status()));
  }

  /** The votes that decided it, in their order; none where it was not put to the vote. */
  public List<Decision> votes(Tabled provision, Proposed amendment) {
    String code = provision.number() + "/" + amendment.number();
    return record.decisions().stream().filter(decision -> decision.subject().filter(put -> is(put.subject(), "amendment", code)).isPresent()).toList();
  }

  private static boolean is(Subject subject, String type, String code) {
    return subject.type().equals(type) && subject.code().equals(code);
  }

  /** Threads in which something was said. */
  public List<Discussion> discussions() {
    return record.discussions().stream().filter(discussion -> !discussion.messages().isEmpty()).toList();
  }

  /** The name of the author's delegation, or what the author is. */
  public Reader.Text author(Said message) {
    return message.delegation().map(this::delegation)
        .orElseGet(() -> reader.text(reader.language(), reader.name("role", message.role().code())));
  }

  /** Who tabled a provision. */
  public Reader.Text author(Tabled provision) {
    return provision.delegation().map(this::delegation)
        .orElseGet(() -> reader.text(reader.language(), reader.name("role", provision.role().code())));
  }

  /** The words of a message as HTML, which the threads have made safe; empty where it is hidden. */
  public Optional<Reader.Text> words(Said message) {
    return message.said().map(words -> reader.text(words.lang(), words.html()));
  }

  /** The message that this one answers, where it is in the record. */
  public Optional<Said> answered(Said message) {
    return message.replyTo().map(messages::get);
  }

  public int messageCount() {
    return messages.size();
  }

  public int count(Standing status) {
    return (int) record.delegations().stream().filter(delegation -> delegation.status() == status).count();
  }
}
