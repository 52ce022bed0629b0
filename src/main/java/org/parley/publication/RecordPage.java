package org.parley.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.identity.Standing;
import org.parley.publication.PublishedRecord.Decision;
import org.parley.publication.PublishedRecord.Declared;
import org.parley.publication.PublishedRecord.Delegated;
import org.parley.publication.PublishedRecord.Discussion;
import org.parley.publication.PublishedRecord.Divided;
import org.parley.publication.PublishedRecord.Proposed;
import org.parley.publication.PublishedRecord.Said;
import org.parley.publication.PublishedRecord.Subject;
import org.parley.publication.PublishedRecord.Tabled;
import org.parley.publication.PublishedRecord.Upheld;
import org.parley.shared.LocalizedText;

/** A record as one reader sees it: in order, in words, in a language. The templates set what stands here and decide nothing. */
public final class RecordPage {
  private final PublishedRecord record;
  private final Reader reader;
  private final List<RecordSummary> versions;
  private final String origin;
  private final Map<String, Delegated> delegations;
  private final Map<Long, Said> messages;
  private final TalkPages talk;
  private final StatedPositions positions;
  private final VoteSheet votes;
  private final Fates fates;

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
    talk = new TalkPages(discussions());
    positions = new StatedPositions(record, reader, this::delegation);
    votes = new VoteSheet(reader, this::delegation);
    fates = new Fates(reader);
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

  /** An objection on the register. @param words of it, as written @param reasons of the chair why it has been addressed */
  public record Objection(Reader.Text delegation, Optional<String> words, Optional<Reader.Text> reasons) {}

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
    return positions.matrix();
  }

  /** Statements on a principle, in alphabetical order; positions without one stand in the matrix. */
  public List<Voice> voices(Upheld principle) {
    return positions.voices(principle);
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
    return votes.sheet(decision);
  }

  /** The objections that were made in writing, or that the chair addressed with reasons, in alphabetical order. */
  public List<Objection> register(Decision decision) {
    return votes.register(decision);
  }

  /** The answers of a roll-call, in the order of the calls. */
  public List<Answer> answers(Decision decision) {
    return votes.answers(decision);
  }

  /** "Called in the alphabetical order of the names in English, from Kenya, which was drawn by lot." */
  public String drawn(PublishedRecord.Calling calling) {
    return votes.drawn(calling);
  }

  /** The bar beside the sheet; empty where delegations were only asked whether they object. */
  public List<Stretch> bar(Decision decision) {
    return votes.bar(decision);
  }

  /** "Adopted: 6 in favour, 2 against, 1 abstaining". */
  public String result(Decision decision) {
    return votes.result(decision);
  }

  /** What is adopted under silence has none before the chair has announced it. */
  public boolean hasNumber(Decision decision) {
    return votes.hasNumber(decision);
  }

  /** "Silence was asked of the whole list. Number given on 5 May 2026."; empty where no text was placed under silence. */
  public List<String> silence(Decision decision) {
    return votes.silence(decision);
  }

  /** The objection that ended silence, as it was written; in which language, is not known. */
  public Optional<String> objection(Decision decision) {
    return votes.objection(decision);
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
    return fates.of(division);
  }

  /** "The chair determined that the first paragraph is preamble and the others are operative". */
  public Optional<String> operative(Divided division) {
    return fates.operative(division);
  }

  /** "Part 1, paragraphs 2 and 3: rejected". */
  public String part(Divided division, PublishedRecord.Part part) {
    return fates.of(division, part);
  }

  /** The words of a part that was not voted on; those of one that was stand with the vote. */
  public Optional<LocalizedText> unvoted(PublishedRecord.Part part) {
    return part.text().filter(any -> part.status().equals("waiting"));
  }

  /** Who sponsored an amendment, the one that tabled it or took it up last first. */
  public List<Reader.Text> delegations(Proposed amendment) {
    return amendment.delegations().stream().map(this::delegation).toList();
  }

  /** "Not put to the vote: the adoption of amendment 1 implied its rejection". */
  public String fate(Proposed amendment) {
    return fates.of(amendment);
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

  /** Whether what was said stands on the page of the record itself; else on {@link #talkPages()} of its own, so that no page is heavy. */
  public boolean holdsTalk() {
    return talk.fitTheRecord();
  }

  public int talkPages() {
    return talk.count();
  }

  /** What stands on a page of its own of what was said. @param number from 1 to {@link #talkPages()} */
  public List<Discussion> talk(int number) {
    return talk.page(number);
  }

  /** Where the discussion of a subject begins. */
  public String link(Discussion discussion) {
    Subject subject = discussion.subject();
    return talkLink(talk.beginning(subject)) + "#talk-" + subject.type() + "-" + subject.code();
  }

  /** Where a message stands. */
  public String link(Said message) {
    return (holdsTalk() ? "" : talk.of(message.seq()).map(this::talkLink).orElse("")) + "#m" + message.seq();
  }

  /** @param number from 1 to {@link #talkPages()} */
  public String talkLink(int number) {
    return path() + "?" + talkQuery(number) + "lang=" + reader.language();
  }

  /** A page of what was said, in every language offered. */
  public List<Language> languages(int number) {
    return Setting.languages(path(), reader, talkQuery(number));
  }

  /** The version is named, since a correction may set what was said on other pages. */
  private String talkQuery(int number) {
    return "version=" + record.version() + "&discussion=" + number + "&";
  }

  /** Back from what was said to this version of the record. */
  public String link() {
    return path() + "?" + (isLatest() ? "" : "version=" + record.version() + "&") + "lang=" + reader.language();
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
