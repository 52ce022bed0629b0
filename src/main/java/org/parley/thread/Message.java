package org.parley.thread;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.parley.consultation.Speaker;
import org.parley.shared.ConsultationId;
import org.parley.shared.Invalid;
import org.parley.shared.Json;
import org.parley.shared.PersonId;
import org.parley.shared.Stale;

/**
 * Something that was said. Its author may correct it, what it said before is kept; a moderator or the chair may hide it, and show it
 * again. It knows the entries of the journal that carry its text, so that hiding takes it from there too.
 */
@Entity
@Table(name = "message")
class Message {
  private static final int MOST_REVISIONS = 100;
  private static final int MOST_LATER_ENTRIES = 300;

  @Id
  private String id;
  @Column(name = "thread_id")
  private String threadId;
  private long seq;
  private Speaker author;
  private String kind;
  private String lang;
  private String text;
  @Column(name = "posted_at")
  private Instant postedAt;
  @Column(name = "reply_to")
  private String replyTo;
  /** From 1. */
  private int revision;
  @Column(name = "corrected_at")
  private Instant correctedAt;
  @Column(name = "hidden_reason")
  private String hiddenReason;
  @Column(name = "hidden_by")
  private Speaker hiddenBy;
  @Column(name = "hidden_at")
  private Instant hiddenAt;
  /** JSON array of the numbers of entries, other than the posting, that carry the text. */
  @Column(name = "later_entries")
  private String laterEntries;
  /** Its text as HTML, once somebody has asked. */
  @Transient
  private String html;

  protected Message() {}

  Message(String id, Thread thread, Speaker author, MessageKind kind, String lang, String text, Optional<String> replyTo, Instant now) {
    this.id = id;
    this.threadId = thread.id();
    this.author = author;
    this.kind = kind.code();
    this.lang = lang;
    this.text = text;
    this.replyTo = replyTo.orElse(null);
    this.postedAt = now;
    this.revision = 1;
    this.laterEntries = "[]";
  }

  /** @param rendered its text as HTML, by {@link Markdown} */
  Message rendered(String rendered) {
    html = rendered;
    return this;
  }

  MessagePosted posted(ConsultationId consultation) {
    return new MessagePosted(consultation, view(), author.id());
  }

  /** Takes the journal's number of the posting. */
  void postedAs(long number) {
    seq = number;
  }

  /** Takes the number of a later entry that carries the text. */
  void toldAgainAs(long number) {
    List<Long> entries = new ArrayList<>(laterEntries());
    entries.add(number);
    laterEntries = Json.write(entries);
  }

  /**
   * @param expected the revision that the author worked on; empty for whatever is current
   * @return empty where nothing changes
   * @throws NotYourMessage @throws StillHidden @throws Invalid if it was corrected too often
   * @throws Stale if another revision is current, unless it is just this correction of the one expected
   */
  Optional<MessageCorrected> correct(ConsultationId consultation, PersonId person, String corrected, OptionalLong expected, Instant now) {
    if (!author.is(person)) {
      throw new NotYourMessage();
    }
    if (isHidden()) {
      throw new StillHidden();
    }
    boolean same = corrected.equals(text);
    if (expected.isPresent() && expected.getAsLong() != revision && !(same && isMade(expected.getAsLong()))) {
      throw new Stale(revision);
    }
    if (same) {
      return Optional.empty();
    }
    if (revision >= MOST_REVISIONS) {
      throw new Invalid("text", "too-many");
    }
    text = corrected;
    html = null;
    correctedAt = now;
    revision++;
    return Optional.of(new MessageCorrected(consultation, view(), person));
  }

  /**
   * The author, who alone corrects, sends the same again where the answer was lost: the change has been made, and is no conflict
   * (RFC 9110, section 13.1.1).
   */
  private boolean isMade(long expected) {
    return revision > 1 && expected == revision - 1;
  }

  /** @throws StillHidden if it is hidden already */
  MessageHidden hide(ConsultationId consultation, Speaker moderator, String reason, Instant now) {
    if (isHidden()) {
      throw new StillHidden();
    }
    hiddenReason = reason;
    hiddenBy = moderator;
    hiddenAt = now;
    return new MessageHidden(consultation, view(), moderator.id(), entries());
  }

  /** @throws NotHidden @throws Invalid if it went to and fro too often */
  MessageShown show(ConsultationId consultation, PersonId moderator) {
    if (!isHidden()) {
      throw new NotHidden();
    }
    if (laterEntries().size() >= MOST_LATER_ENTRIES) {
      throw new Invalid("reason", "too-many");
    }
    hiddenReason = null;
    hiddenBy = null;
    hiddenAt = null;
    return new MessageShown(consultation, view(), moderator, entries());
  }

  boolean isHidden() {
    return hiddenAt != null;
  }

  private List<Long> entries() {
    List<Long> entries = new ArrayList<>(List.of(seq));
    entries.addAll(laterEntries());
    return List.copyOf(entries);
  }

  private List<Long> laterEntries() {
    return Json.read(laterEntries, new TypeReference<>() {});
  }

  /** What it says now, as something that may be kept when it says something else. */
  MessageRevision current() {
    return new MessageRevision(id, revision, text, correctedAt == null ? postedAt : correctedAt);
  }

  String thread() {
    return threadId;
  }

  MessageKind kind() {
    return MessageKind.of(kind);
  }

  private String html(String readable) {
    if (html == null) {
      html = Markdown.html(readable);
    }
    return html;
  }

  MessageView view() {
    Optional<String> readable = isHidden() ? Optional.empty() : Optional.of(text);
    return new MessageView(id, Optional.of(seq).filter(number -> number > 0), threadId, author, kind(), lang, readable, readable.map(this::html), postedAt,
        Optional.ofNullable(replyTo), revision, Optional.ofNullable(correctedAt),
        Optional.ofNullable(hiddenAt).map(at -> new MessageView.Hidden(hiddenReason, new MessageView.By(hiddenBy.name()), at)));
  }
}
