package org.parley.thread;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.consultation.Delegations;
import org.parley.consultation.Floor;
import org.parley.consultation.Speaker;
import org.parley.consultation.VotesInProgress;
import org.parley.consultation.VotingHasBegun;
import org.parley.identity.Access;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.identity.Member;
import org.parley.shared.ConsultationId;
import org.parley.shared.Ids;
import org.parley.shared.Invalid;
import org.parley.shared.Proceedings;
import org.parley.shared.Stale;
import org.parley.shared.Texts;
import org.parley.shared.Together;
import org.parley.shared.Unknown;

/**
 * Messages: posts, corrects, hides and reads them. What takes a {@link Caller} authorises; what takes none is for other modules,
 * which have done so.
 */
@Stateless
public class Talk {
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_REASON = 500;

  private ThreadRepository threads;
  private MessageRepository messages;
  private Delegations delegations;
  private VotesInProgress votes;
  private Floor floor;
  private Access access;
  private Proceedings proceedings;
  private Together together;
  private Clock clock;

  public Talk() {}

  @Inject
  Talk(ThreadRepository threads, MessageRepository messages, Delegations delegations, VotesInProgress votes, Floor floor, Access access,
      Proceedings proceedings, Together together, Clock clock) {
    this.threads = threads;
    this.messages = messages;
    this.delegations = delegations;
    this.votes = votes;
    this.floor = floor;
    this.access = access;
    this.proceedings = proceedings;
    this.together = together;
    this.clock = clock;
  }

  /**
   * What is said.
   *
   * @param lang language tag
   * @param text Markdown, 1 to 20,000 characters
   * @param replyTo id; null for none
   * @param kind null for a message like any other
   */
  @Schema(requiredProperties = {"lang", "text"})
  public record Post(String lang, String text, String replyTo, MessageKind kind) {}

  /**
   * Messages that come at the same time are posted together. Whether the round and the votes allow them is looked at while the journal is
   * held, so that none is numbered behind the end of its phase or the beginning of a vote.
   *
   * @param within told of the message in the transaction that keeps it; must not ask for the request at hand
   * @throws Invalid if a field is missing or ill-formed, or the message to reply to is not in the thread
   * @throws VotingHasBegun @throws NoPointOfOrder @throws Unknown @throws org.parley.consultation.WrongPhase
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public MessageView post(Caller caller, String threadId, Post post, Consumer<MessageView> within) {
    Intended intended = together.ask(() -> intended(caller, threadId, post));
    String html = Markdown.html(intended.text()); // while nobody waits for it
    ConsultationId consultation = intended.thread().consultation();
    return together.carryOut(consultation.value(), consultation, all -> sitting(consultation), sitting -> {
      Instant now = clock.instant();
      sitting.stage().ifPresent(stage -> stage.require(Action.POST_MESSAGE, now));
      Interruption.require(sitting.voteOn(intended.thread()), intended.kind(), intended.member(), intended.answersPointOfOrder());
      Message message = new Message(Ids.next(), intended.thread(), intended.author(), intended.kind(), intended.lang(), intended.text(),
          Optional.ofNullable(post.replyTo()), now).rendered(html);
      return () -> keep(message, consultation, within);
    });
  }

  /** A message that its author may post, if the round and the votes allow it. */
  private record Intended(Thread thread, Member member, Speaker author, MessageKind kind, String lang, String text, boolean answersPointOfOrder) {}

  private Intended intended(Caller caller, String threadId, Post post) {
    Thread thread = thread(caller, threadId);
    Member member = access.requireWithin(caller, thread.consultation(), Action.POST_MESSAGE, "thread");
    String lang = Texts.language("lang", post.lang());
    String text = Texts.plain("text", post.text(), LONGEST_TEXT);
    Optional<String> replyTo = Optional.ofNullable(post.replyTo());
    if (replyTo.isPresent() && !messages.isIn(threadId, replyTo.get())) {
      throw new Invalid("replyTo", "unknown");
    }
    return new Intended(thread, member, delegations.speaker(member), Optional.ofNullable(post.kind()).orElse(MessageKind.MESSAGE), lang, text,
        replyTo.filter(messages::isPointOfOrder).isPresent());
  }

  private Sitting sitting(ConsultationId consultation) {
    proceedings.hold(consultation.value());
    return new Sitting(floor.stage(consultation), this::voteOn);
  }

  /** Numbered first and kept then, in one statement; both are the same transaction. */
  private MessageView keep(Message message, ConsultationId consultation, Consumer<MessageView> within) {
    message.postedAs(proceedings.record(message.posted(consultation)));
    messages.add(message);
    MessageView view = message.view();
    within.accept(view);
    return view;
  }

  private OptionalInt voteOn(Thread thread) {
    return votes.on(thread.consultation(), thread.subject().type(), thread.subject().id());
  }

  /**
   * The author corrects a message; the same text again changes nothing, also where it comes a second time because the first answer was
   * lost. As with {@link #post}, none is numbered behind the end of its phase or the beginning of a vote.
   *
   * @param expected the revision that the author worked on; empty for whatever is current
   * @throws NotYourMessage @throws StillHidden @throws Stale @throws Invalid @throws Unknown
   * @throws VotingHasBegun if a vote runs, unless it is a point of order @throws org.parley.consultation.WrongPhase
   */
  public MessageView correct(Caller caller, String id, String text, OptionalLong expected) {
    ConsultationId consultation = consultationOf(caller, id);
    Member member = access.requireWithin(caller, consultation, Action.CORRECT_MESSAGE, "message");
    String corrected = Texts.plain("text", text, LONGEST_TEXT);
    Message message = lock(id);
    proceedings.hold(consultation.value()); // last of the locks, as where a message is hidden
    floor.require(consultation, Action.CORRECT_MESSAGE);
    // What was said before the vote must not become a way to speak during it.
    Interruption.require(voteOn(thread(caller, message.thread())), message.kind(), member, false);
    MessageRevision before = message.current();
    message.correct(consultation, member.person(), corrected, expected, clock.instant()).ifPresent(event -> {
      messages.add(before);
      message.toldAgainAs(proceedings.record(event));
    });
    return message.view();
  }

  /** Takes a message from view, for everyone. @param reason 1 to 500 characters, which all see @throws StillHidden @throws Invalid @throws Unknown */
  public MessageView hide(Caller caller, String id, String reason) {
    ConsultationId consultation = consultationOf(caller, id);
    Member member = access.requireWithin(caller, consultation, Action.HIDE_MESSAGE, "message");
    String stated = Texts.plain("reason", reason, LONGEST_REASON).strip();
    Message message = lock(id);
    proceedings.record(message.hide(consultation, delegations.speaker(member), stated, clock.instant()));
    return message.view();
  }

  /** Brings a message back into view. @throws NotHidden @throws Unknown */
  public MessageView show(Caller caller, String id) {
    ConsultationId consultation = consultationOf(caller, id);
    Member member = access.requireWithin(caller, consultation, Action.HIDE_MESSAGE, "message");
    Message message = lock(id);
    message.toldAgainAs(proceedings.record(message.show(consultation, member.person())));
    return message.view();
  }

  /** Those posted after a journal's number, oldest first. @throws Unknown */
  public List<MessageView> after(Caller caller, String threadId, long seq, int limit) {
    readable(caller, threadId);
    return messages.after(threadId, seq, limit).stream().map(Message::view).toList();
  }

  /** Those posted before a journal's number, newest first. @throws Unknown */
  public List<MessageView> before(Caller caller, String threadId, long seq, int limit) {
    readable(caller, threadId);
    return messages.before(threadId, seq, limit).stream().map(Message::view).toList();
  }

  /** Everything that the message has said, in order; without the words while it is hidden. @throws Unknown */
  public List<RevisionView> history(Caller caller, String id) {
    access.requireWithin(caller, consultationOf(caller, id), Action.SEE_PROCEEDINGS, "message");
    Message message = messages.find(id).orElseThrow(() -> new Unknown("message"));
    List<MessageRevision> revisions = new ArrayList<>(messages.earlier(id));
    revisions.add(message.current());
    return revisions.stream().map(revision -> revision.view(!message.isHidden())).toList();
  }

  /** Those of a thread posted from one of the journal's numbers to another, oldest first; for modules that have authorised. */
  public List<MessageView> between(String threadId, long firstSeq, long lastSeq) {
    return messages.between(threadId, firstSeq, lastSeq).stream().map(Message::view).toList();
  }

  private void readable(Caller caller, String threadId) {
    access.requireWithin(caller, thread(caller, threadId).consultation(), Action.SEE_PROCEEDINGS, "thread");
  }

  /** Nobody learns without signing in which ids there are. */
  private Thread thread(Caller caller, String id) {
    caller.requirePerson();
    return threads.find(id).orElseThrow(() -> new Unknown("thread"));
  }

  private ConsultationId consultationOf(Caller caller, String message) {
    caller.requirePerson();
    return messages.consultationOf(message).orElseThrow(() -> new Unknown("message"));
  }

  private Message lock(String id) {
    return messages.lock(id).orElseThrow(() -> new Unknown("message"));
  }
}
