package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.consultation.Phase;
import org.parley.consultation.PrincipleView;
import org.parley.consultation.Principles;
import org.parley.consultation.Rounds;
import org.parley.identity.Caller;
import org.parley.identity.Role;
import org.parley.journal.Journal;
import org.parley.journey.support.Await;
import org.parley.shared.Audience;
import org.parley.shared.Ids;
import org.parley.shared.LocalizedText;
import org.parley.shared.Rejection;
import org.parley.thread.MessageView;
import org.parley.thread.Subject;
import org.parley.thread.Talk;
import org.parley.thread.Threads;
import org.parley.voting.BallotView;
import org.parley.voting.Method;
import org.parley.voting.Voting;

/** Messages that come at the same time are posted together, and each as if it had come alone. */
@ExtendWith(ArquillianExtension.class)
class PostingIT {
  private static final int WRITERS = 8;
  private static final int EACH = 12;

  @Deployment
  static WebArchive archive() {
    return ParleyArchive.with(Callers.class, Ledger.class, Seats.class, Spoiler.class, Await.class);
  }

  @Inject
  private Seats seats;
  @Inject
  private Principles principles;
  @Inject
  private Rounds rounds;
  @Inject
  private Threads threads;
  @Inject
  private Talk talk;
  @Inject
  private Voting voting;
  @Inject
  private Journal journal;
  @Inject
  private Ledger ledger;
  @Inject
  private UserTransaction transaction;

  private Seats.Room room;
  private Caller head;
  private PrincipleView principle;
  private String thread;

  @BeforeEach
  void openThread() {
    if (seats == null) { // outside the container, where JUnit asks too
      return;
    }
    room = seats.room("po");
    head = seats.seat(room.consultation(), Optional.of(seats.delegation(room.consultation(), "ONE")), Role.HEAD);
    principle = principles.add(room.chair(), room.consultation().id(),
        new Principles.Draft("P1", LocalizedText.in("en", "Principle"), LocalizedText.in("en", "Text"), null));
    thread = threads.open(room.chair(), room.consultation().id(), new Subject("principle", principle.id())).thread().id();
  }

  private MessageView post(String text) {
    return talk.post(head, thread, new Talk.Post("en", text, null, null), posted -> { });
  }

  private String topic() {
    return room.consultation().id().value();
  }

  private Map<Long, String> journalled(String type) {
    return journal.read(topic(), 0, Journal.MOST_AT_ONCE, Set.of(Audience.PUBLIC, Audience.MEMBERS, Audience.STAFF)).entries().stream()
        .filter(entry -> entry.type().equals(type)).collect(Collectors.toMap(Journal.Entry::seq, Journal.Entry::data));
  }

  @Test
  void eachHasTheNumberOfItsOwnEntryAndNoNumberIsLeftOut() throws Exception {
    Map<Long, MessageView> posted = new ConcurrentHashMap<>();
    atOnce(writer -> {
      for (int n = 0; n < EACH; n++) {
        MessageView message = post(writer + "/" + n);
        posted.put(message.seq().orElseThrow(), message);
      }
    });
    assertEquals(WRITERS * EACH, posted.size(), "no number was given twice");
    Map<Long, String> entries = journalled("message-posted");
    assertEquals(posted.keySet(), entries.keySet());
    posted.forEach((seq, message) -> assertTrue(entries.get(seq).contains(message.id()), entries.get(seq)));
    assertEquals(LongStream.rangeClosed(1, journal.last(topic())).boxed().toList(),
        ledger.rows("select seq from journal_entry where topic = ?1 order by seq", topic()).stream().map(seq -> ((Number) seq).longValue()).toList());
    assertEquals(WRITERS * EACH, ledger.count("select count(*) from message m join journal_entry e on e.seq = m.seq and e.topic = ?1"
        + " where m.thread_id = ?2", topic(), thread));
  }

  /** The Spoiler lets one of each writer's fail once it was numbered: with it goes the transaction of all who came with it. */
  @Test
  void whatFailsTakesNobodyElseWithItAndLeavesNoGap() throws Exception {
    Set<String> kept = ConcurrentHashMap.newKeySet();
    atOnce(writer -> {
      for (int n = 0; n < EACH; n++) {
        String text = writer + "/" + n + (n == EACH / 2 ? " " + Spoiler.WORD : "");
        try {
          kept.add(post(text).id());
        } catch (RuntimeException failed) {
          assertTrue(text.endsWith(Spoiler.WORD), () -> text + " failed: " + failed);
        }
      }
    });
    assertEquals(WRITERS * (EACH - 1), kept.size());
    assertEquals(kept.size(), ledger.count("select count(*) from message where thread_id = ?1", thread));
    assertEquals(journal.last(topic()), ledger.entries(topic()));
    assertEquals(kept.size(), journalled("message-posted").size());
  }

  /** Held fast to this: the phase used to be read before the journal's lock was had. */
  @Test
  void nothingIsNumberedBehindTheEndOfItsPhase() throws Exception {
    FutureTask<MessageView> late = during(this::endOfThePhase, () -> post("late"));
    assertEquals("wrong-phase", refusal(late));
    assertEquals(Map.of(), journalled("message-posted"));
  }

  @Test
  void nothingIsNumberedBehindTheBeginningOfAVote() throws Exception {
    FutureTask<MessageView> late = during(beginningOfAVote(), () -> post("late"));
    assertEquals("voting-has-begun", refusal(late));
    assertEquals(Map.of(), journalled("message-posted"));
  }

  /** As with posts. */
  @Test
  void noCorrectionIsNumberedBehindTheEndOfItsPhase() throws Exception {
    MessageView message = post("early");
    FutureTask<MessageView> late = during(this::endOfThePhase, () -> correct(message));
    assertEquals("wrong-phase", refusal(late));
    assertEquals(Map.of(), journalled("message-corrected"));
  }

  @Test
  void noCorrectionIsNumberedBehindTheBeginningOfAVote() throws Exception {
    MessageView message = post("early");
    FutureTask<MessageView> late = during(beginningOfAVote(), () -> correct(message));
    assertEquals("voting-has-begun", refusal(late));
    assertEquals(Map.of(), journalled("message-corrected"));
  }

  private MessageView correct(MessageView message) {
    return talk.correct(head, message.id(), "late", OptionalLong.empty());
  }

  private void endOfThePhase() {
    rounds.openPhase(room.chair(), room.consultation().id(), "R1", Phase.CLOSED, Optional.empty(), Optional.empty());
  }

  private Runnable beginningOfAVote() {
    BallotView ballot = voting.prepare(room.chair(), room.consultation().id(), new Voting.Draft(LocalizedText.in("en", "So?"),
        new Voting.Subject(BallotView.SubjectType.PRINCIPLE, principle.id()), Method.RECORDED, null, null, TextNode.valueOf("simple-majority"), null, null, null, null));
    return () -> voting.open(room.chair(), ballot.id(), Optional.empty(), Optional.empty());
  }

  private static String refusal(FutureTask<MessageView> late) throws Exception {
    try {
      return "taken: " + late.get(60, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      return e.getCause() instanceof Rejection refusal ? refusal.code() : "failed: " + e.getCause();
    }
  }

  /** Somebody speaks while the chair's change is journalled, but not committed yet; it is once what is said waits for the journal. */
  private FutureTask<MessageView> during(Runnable change, Callable<MessageView> speech) throws Exception {
    transaction.begin();
    change.run();
    FutureTask<MessageView> late = new FutureTask<>(speech);
    Thread writer = new Thread(late);
    writer.start();
    Await.until("what is said to wait for the journal", Await.SOON, () -> late.isDone() || Stream.of(writer.getStackTrace())
        .anyMatch(frame -> frame.getClassName().startsWith("org.parley.journal.JournalHead")));
    transaction.commit();
    return late;
  }

  private interface Writer {
    void write(int number) throws Exception;
  }

  private static void atOnce(Writer writer) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        int number = i;
        writers.add(pool.submit(() -> {
          writer.write(number);
          return Ids.next();
        }));
      }
      for (Future<?> each : writers) {
        each.get(60, TimeUnit.SECONDS);
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
