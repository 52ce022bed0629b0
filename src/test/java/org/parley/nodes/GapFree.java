package org.parley.nodes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.parley.journey.support.Answer;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Await;
import org.parley.journey.support.Follower;
import org.parley.journey.support.Reading;

/**
 * Clients whose lines are cut again and again, nodes that are killed in turn, messages all the while: in the end each client must have
 * exactly what the journal has for it, in order and once, whether delegate, observer, staff or public; and who is removed meanwhile must have
 * what members have until then, and what the public has from then on.
 */
public final class GapFree {
  private static final int WRITERS = 8;
  private static final int KINDS = 6;
  private static final Duration END = Duration.ofMinutes(5);
  /** How often something comes for the public alone, and for the staff alone: there may be 200 principles. */
  private static final int OTHERS = 20;
  private static final long KNOWN_EVERYWHERE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long BETWEEN_CUTS_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
  private static final long TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final Pair pair;
  private final Size size;
  private final Faults faults = new Faults();
  private final List<Listener> listeners = new ArrayList<>();
  private final Map<Listener, Leave> leaves = new ConcurrentHashMap<>();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicInteger posted = new AtomicInteger();
  private final AtomicInteger killed = new AtomicInteger();
  private final AtomicInteger cut = new AtomicInteger();

  /** @param cuts of lines that stand @param kills of nodes */
  public record Size(int clients, int messages, int cuts, int kills) {
    static Size asked() {
      return new Size(Integer.getInteger("parley.clients", 200), Integer.getInteger("parley.messages", 20_000),
          Integer.getInteger("parley.cuts", 10_000), Integer.getInteger("parley.kills", 20));
    }
  }

  /** @param part address of the part that is taken from them meanwhile; empty for who stays */
  private record Listener(String part, ApiClient client, Follower follower) {}

  /** @param from up to here it was surely a member @param to after this surely the public */
  private record Leave(long from, long to) {
    boolean isCertain(long seq) {
      return seq <= from || seq > to;
    }
  }

  private GapFree(Pair pair, Size size) {
    this.pair = pair;
    this.size = size;
  }

  public static void main(String[] arguments) {
    Pair.check("gapfree", pair -> in(pair, Size.asked()));
  }

  /** Makes the check. */
  public static Faults in(Pair pair, Size size) throws Exception {
    return new GapFree(pair, size).check();
  }

  private Faults check() throws Exception {
    for (int i = 0; i < size.clients(); i++) {
      listen("", client(i));
    }
    storm(List.of(leaver("leaves-early"), leaver("leaves-late")));
    compare();
    listeners.forEach(listener -> listener.follower().close());
    return faults;
  }

  private Listener listen(String part, ApiClient client) {
    Listener listener = new Listener(part, client, new Follower(client, pair.sample().slug()));
    listeners.add(listener);
    return listener;
  }

  private Listener leaver(String name) {
    String delegation = pair.sample().participants().get(0);
    ApiClient client = pair.atTheEntrance(pair.sample().person(delegation, "expert", name));
    String members = pair.sample().path("/delegations/" + delegation + "/members");
    return listen(members + "/" + Reading.all(pair.sample().administrator(), members).stream()
        .filter(member -> member.at("/person/name").asText().startsWith(name)).findFirst().orElseThrow().get("id").asText(), client);
  }

  private ApiClient client(int i) {
    return switch (i % KINDS) {
      case 0 -> pair.entrance().anyone();
      case 1 -> pair.atTheEntrance(pair.sample().observer());
      case 2 -> pair.atTheEntrance(pair.sample().chair());
      case 3 -> pair.atTheEntrance(pair.sample().administrator());
      default -> pair.head(i);
    };
  }

  private void storm(List<Listener> leavers) throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    List<Future<?>> work = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      ApiClient head = pair.head(i);
      work.add(threads.submit(() -> write(head)));
    }
    work.add(threads.submit(this::cutLines));
    work.add(threads.submit(() -> {
      for (int kill = 0; kill < size.kills(); kill++) {
        pair.restart(kill);
        killed.incrementAndGet();
      }
    }));
    for (int i = 0; i < leavers.size(); i++) {
      Listener leaver = leavers.get(i);
      int after = size.messages() * (i + 1) / (leavers.size() + 1);
      work.add(threads.submit(() -> leave(leaver, after)));
    }
    try {
      for (Future<?> each : work) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void write(ApiClient head) {
    for (int number = posted.getAndIncrement(); number < size.messages(); number = posted.getAndIncrement()) {
      awaitTurn(number);
      String text = "Message " + number;
      pair.postUntilTaken(head, text);
      acknowledged.add(text);
      if (number % Math.max(1, size.messages() / OTHERS) == 0) {
        tellOthers(number);
      }
    }
  }

  /** Each kill and each cut has its share of the messages, and falls into the midst of it: a node takes longer to come back than they take to be written. */
  private void awaitTurn(int number) {
    while (isEarly(number, killed.get(), size.kills()) || isEarly(number, cut.get(), size.cuts())) {
      LockSupport.parkNanos(TURN_NANOS);
    }
  }

  private boolean isEarly(int number, int done, int all) {
    return done < all && number >= (long) size.messages() * (done + 1) / all;
  }

  /** An invitation, which the staff alone sees, and a principle for everyone. */
  private void tellOthers(int number) {
    ApiClient administrator = pair.atTheEntrance(pair.sample().administrator());
    send(administrator, "/delegations/" + pair.sample().participants().get(1) + "/members",
        Map.of("email", "invited" + number + "@parley.example", "name", "Invited", "role", "adviser"));
    send(administrator, "/principles", Map.of("code", "X" + number, "title", "Added meanwhile", "text", "For everyone."));
  }

  private void send(ApiClient client, String path, Object body) {
    String key = UUID.randomUUID().toString();
    Pair.untilTaken(() -> client.post(pair.sample().path(path), body, key));
  }

  private void cutLines() {
    while (cut.get() < size.cuts()) {
      if (listeners.get(ThreadLocalRandom.current().nextInt(listeners.size())).follower().cut()) {
        cut.incrementAndGet();
      }
      LockSupport.parkNanos(BETWEEN_CUTS_NANOS);
    }
  }

  private void leave(Listener leaver, int after) {
    while (acknowledged.size() < after) {
      LockSupport.parkNanos(TURN_NANOS);
    }
    ApiClient administrator = pair.atTheEntrance(pair.sample().administrator());
    long from = leaver.follower().through();
    Pair.untilTaken(() -> gone(administrator.delete(leaver.part())));
    LockSupport.parkNanos(KNOWN_EVERYWHERE_NANOS);
    String text = "Left " + after;
    long to = pair.postUntilTaken(pair.head(0), text).json().get("seq").asLong();
    acknowledged.add(text);
    leaves.put(leaver, new Leave(from, to));
  }

  /** Whoever got no answer and asks again may be told that nobody is there any more. */
  private static Answer gone(Answer answer) {
    return answer.status() == 404 ? new Answer(answer.request(), 204, answer.headers(), "") : answer;
  }

  private void compare() {
    long last = Reading.end(pair.sample());
    listeners.forEach(listener -> Await.until("everything to have come", END, () -> listener.follower().through() >= last));
    List<Long> members = numbers(pair.head(0), last);
    List<Long> everyone = numbers(pair.entrance().anyone(), last);
    for (Listener listener : listeners) {
      List<Long> heard = listener.follower().numbers().stream().filter(seq -> seq <= last).toList();
      faults.require(listener.part().isEmpty() ? heard.equals(numbers(listener.client(), last))
          : isOfWhoLeft(leaves.get(listener), heard, members, everyone), "a client had a gap, a double or an inversion");
    }
    faults.add("a frame is missing by what the next one says", listeners.stream().mapToLong(listener -> listener.follower().missing()).sum());
    Map<String, Integer> kept = new HashMap<>();
    Reading.messages(pair.sample(), pair.thread()).values().forEach(text -> kept.merge(text, 1, Integer::sum));
    faults.add("an acknowledged message is lost", acknowledged.stream().filter(text -> !kept.containsKey(text)).count());
    faults.add("a message is kept twice", kept.values().stream().filter(count -> count > 1).count());
    faults.require(everyone.size() < members.size() && members.size() < numbers(pair.sample().administrator(), last).size(),
        "public, members and staff were to be told different things");
    int lines = listeners.stream().mapToInt(listener -> listener.follower().lines()).sum();
    faults.require(lines >= listeners.size() + size.cuts(), "fewer lines than cuts");
    System.out.printf("%,d messages acknowledged; %,d clients over %,d lines, of which %,d were cut; %d kills; wrong: %s%n", acknowledged.size(),
        listeners.size(), lines, cut.get(), killed.get(), faults);
  }

  private List<Long> numbers(ApiClient reader, long last) {
    return Reading.numbers(reader, pair.sample()).stream().filter(seq -> seq <= last).toList();
  }

  /** In between the line may have been cut while it was one or the other. */
  private static boolean isOfWhoLeft(Leave leave, List<Long> heard, List<Long> members, List<Long> everyone) {
    List<Long> certain = new ArrayList<>(members.stream().filter(seq -> seq <= leave.from()).toList());
    everyone.stream().filter(seq -> seq > leave.to()).forEach(certain::add);
    return heard.stream().filter(leave::isCertain).toList().equals(certain) && heard.equals(heard.stream().sorted().distinct().toList())
        && members.containsAll(heard) && heard.containsAll(everyone);
  }
}
