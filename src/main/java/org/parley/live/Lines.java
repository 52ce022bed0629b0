package org.parley.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.identity.SignInEnded;
import org.parley.identity.SignIns;
import org.parley.shared.Attempts;

/** All open sockets of this node: what they ask for, how many there may be, and how long they live. */
@ApplicationScoped
class Lines {
  private static final int SIGN_INS_PER_QUERY = 1_000;

  private final Set<Line> open = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();
  @Resource
  private ManagedScheduledExecutorService timer;
  private Feeds feeds;
  private SignIns signIns;
  private Limits limits;
  private Threads threads;
  private List<ScheduledFuture<?>> beats = List.of();
  private boolean everyOther;
  private final Attempts attempts = new Attempts(Logger.getLogger(Lines.class.getName()));

  Lines() {}

  @Inject
  Lines(Feeds feeds, SignIns signIns, Limits limits, Threads threads) {
    this.feeds = feeds;
    this.signIns = signIns;
    this.limits = limits;
    this.threads = threads;
  }

  void start(@Observes Startup started) {
    // Apart: while the database is away its answers are long in coming, and listeners are to hear that their line stands all the same.
    beats = Stream.<Runnable>of(this::look, this::beat).<ScheduledFuture<?>>map(task ->
        timer.scheduleWithFixedDelay(task, Limits.BEAT.toMillis(), Limits.BEAT.toMillis(), TimeUnit.MILLISECONDS)).toList();
  }

  /** How many there are. */
  int count() {
    return open.size();
  }

  /** @see Senders#heldUp */
  long heldUp() {
    return threads.senders().heldUp();
  }

  /** How many frames wait for each. */
  IntSummaryStatistics waiting() {
    return open.stream().mapToInt(line -> line.outbox().count()).summaryStatistics();
  }

  /** Whether this node has room for one more such visitor. */
  boolean hasRoomFor(Visitor visitor) {
    return open.size() < limits.socketsFor(visitor);
  }

  /** Whether the visitor, or where they come from, may have one more socket. */
  boolean mayOpen(Visitor visitor) {
    return counts.getOrDefault(visitor.counted(), 0) < limits.socketsOf(visitor);
  }

  Line open(Session session, Visitor visitor) {
    Line line = new Line(session, visitor, threads.senders(), threads.askers(), threads.closers(), now());
    open.add(line);
    if (counts.merge(visitor.counted(), 1, Integer::sum) > limits.socketsOf(visitor)) {
      line.close(CloseReason.CloseCodes.TRY_AGAIN_LATER, "too many sockets"); // several came to the door at the same moment
    }
    return line;
  }

  void closed(Line line) {
    line.end();
    if (open.remove(line)) {
      counts.computeIfPresent(line.visitor().counted(), (who, count) -> count == 1 ? null : count - 1);
    }
  }

  void heard(Line line) {
    line.heard(now());
  }

  /** In milliseconds from some beginning: how long a line has been silent has nothing to do with what the clock is set to. */
  private static long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }

  /** One message of a client. */
  void receive(Line line, String text) {
    heard(line);
    if (line.isClosed()) {
      return;
    }
    if (!line.takeMessage()) {
      refuse(line, "too-many-messages");
      return;
    }
    if (!stillSignedIn(Set.of(line)).test(line)) {
      signedOut(line);
      return;
    }
    Request.read(text).ifPresentOrElse(request -> carryOut(line, request), () -> refuse(line, "malformed"));
  }

  private void carryOut(Line line, Request request) {
    Optional.ofNullable(line.subscriptions().remove(request.slug())).ifPresent(Subscription::end);
    if (request.kind() == Request.Kind.UNSUBSCRIBE) {
      return;
    }
    if (line.subscriptions().size() >= Limits.SUBSCRIPTIONS) {
      refuse(line, "too-many-subscriptions");
      return;
    }
    feeds.subscribe(line, request, () -> line.close(CloseReason.CloseCodes.TRY_AGAIN_LATER, "not read")).ifPresentOrElse(subscription -> {
      line.subscriptions().put(request.slug(), subscription);
      subscription.begin();
      if (line.isClosed()) {
        subscription.end(); // closed meanwhile, and what it followed was ended before this was there
      }
    }, () -> refuse(line, "unknown"));
  }

  private static void refuse(Line line, String code) {
    line.put(Frames.error(code, Map.of("what", "consultation", "most", Limits.SUBSCRIPTIONS), line.visitor().language()));
    if (line.strike()) {
      line.close(CloseReason.CloseCodes.VIOLATED_POLICY, code);
    }
  }

  /** At once on the node where the sign-in was ended; elsewhere, and for one that expired, with the next beat. */
  void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) SignInEnded ended) {
    open.stream().filter(line -> line.visitor().caller().signIn().filter(ended.signIn()::equals).isPresent()).forEach(Lines::signedOut);
  }

  private static void signedOut(Line line) {
    line.close(CloseReason.CloseCodes.VIOLATED_POLICY, "signed out");
  }

  /** One that failed, such as while the database is away, is followed by the next. */
  private void look() {
    attempts.attempt("Could not find out whether sockets are still signed in", () -> open.stream().filter(stillSignedIn(open).negate()).forEach(Lines::signedOut));
    attempts.attempt("Could not find out what listeners are to be told", feeds::lookForMore);
  }

  private void beat() {
    attempts.attempt("Could not find out whether sockets are alive", () -> open.forEach(line -> line.keepAlive(now())));
    attempts.attempt("Could not help those who send", () -> threads.senders().relieve());
    attempts.attempt("Could not tell listeners how far they are", feeds::tellThrough);
    everyOther = !everyOther;
    if (everyOther) {
      attempts.attempt("Could not find out who is present", feeds::tellPresence);
    }
  }

  /** For all of these lines in few queries; who never signed in needs no sign-in. */
  private Predicate<Line> stillSignedIn(Set<Line> lines) {
    List<String> used = lines.stream().flatMap(line -> line.visitor().caller().signIn().stream()).distinct().toList();
    Set<String> valid = new HashSet<>();
    for (int from = 0; from < used.size(); from += SIGN_INS_PER_QUERY) {
      valid.addAll(signIns.stillValid(used.subList(from, Math.min(from + SIGN_INS_PER_QUERY, used.size()))));
    }
    // A line that was opened since is looked at next time.
    Set<String> over = used.stream().filter(id -> !valid.contains(id)).collect(Collectors.toSet());
    return line -> line.visitor().caller().signIn().filter(over::contains).isEmpty();
  }

  /** Tells every client that the server restarts: they come back by themselves. @param elsewhere threads of the caller's */
  void restart(Executor elsewhere) {
    open.forEach(line -> line.restart(elsewhere));
  }

  @PreDestroy
  void stop() {
    beats.forEach(task -> task.cancel(false));
  }
}
