package org.parley.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.AccessMatrix;
import org.parley.journey.support.Actor;
import org.parley.journey.support.Answer;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Ears;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;
import org.parley.journey.support.World;

/**
 * Every role at every door of a consultation again, in each phase of its round: procedure, section 11. The tables here are written from the
 * procedure, not taken from the product.
 */
class PhasesJourneyIT {
  private static final String C = "/api/consultations/{c}";
  private static final List<String> PHASES = List.of("preparation", "positions", "deliberation", "drafting", "decision", "closed", "published");
  private static final List<String> TALKING = PHASES.subList(0, 5);
  private static final List<String> DEBATE = PHASES.subList(2, 5);
  private static final List<String> UNTIL_PUBLISHED = PHASES.subList(0, 6);
  /** In which phases each door is open to those whose role opens it; a door that is not here is open in all of them. */
  private static final Map<String, List<String>> OPEN_IN = Map.ofEntries(
      Map.entry("PUT " + C + "/rounds/{r}/positions/{principle}", PHASES.subList(1, 4)),
      Map.entry("PUT " + C + "/check-in", TALKING),
      Map.entry("DELETE " + C + "/check-in", TALKING),
      Map.entry("PUT " + C + "/delegations/{d}/check-in", TALKING),
      Map.entry("DELETE " + C + "/delegations/{d}/check-in", TALKING),
      Map.entry("POST " + C + "/threads", TALKING),
      Map.entry("POST /api/threads/{t}/messages", TALKING),
      Map.entry("PATCH /api/messages/{m}", TALKING),
      Map.entry("POST " + C + "/provisions", PHASES.subList(2, 4)),
      Map.entry("PUT /api/provisions/{p}", DEBATE),
      Map.entry("POST /api/provisions/{p}/withdraw", DEBATE),
      Map.entry("POST /api/provisions/{p}/take-up", DEBATE),
      Map.entry("POST /api/provisions/{p}/not-put", DEBATE),
      Map.entry("POST /api/provisions/{p}/out-of-order", DEBATE),
      Map.entry("POST /api/provisions/{p}/in-order", DEBATE),
      Map.entry("PUT " + C + "/competing-proposals", DEBATE),
      Map.entry("POST /api/provisions/{p}/amendments", DEBATE),
      Map.entry("PUT /api/provisions/{p}/amendments/order", DEBATE),
      Map.entry("POST /api/amendments/{a}/join", DEBATE),
      Map.entry("POST /api/amendments/{a}/withdraw", DEBATE),
      Map.entry("POST /api/amendments/{a}/take-up", DEBATE),
      Map.entry("POST /api/amendments/{a}/words", DEBATE),
      Map.entry("POST /api/amendments/{a}/out-of-order", DEBATE),
      Map.entry("POST /api/amendments/{a}/in-order", DEBATE),
      Map.entry("POST /api/provisions/{p}/divisions", DEBATE),
      Map.entry("POST /api/amendments/{a}/divisions", DEBATE),
      Map.entry("POST /api/divisions/{d}/object", DEBATE),
      Map.entry("POST /api/divisions/{d}/operative", DEBATE),
      Map.entry("POST /api/divisions/{d}/withdraw", DEBATE),
      Map.entry("POST " + C + "/ballots", TALKING),
      Map.entry("POST /api/ballots/{b}/open", DEBATE),
      Map.entry("POST /api/ballots/{b}/call", DEBATE),
      Map.entry("PUT /api/ballots/{b}/vote", DEBATE),
      Map.entry("PUT /api/ballots/{b}/objections/{d}", DEBATE),
      Map.entry("POST /api/ballots/{b}/statements", UNTIL_PUBLISHED),
      Map.entry("POST /api/statements/{s}/join", UNTIL_PUBLISHED),
      Map.entry("POST /api/ballots/{b}/explanations", UNTIL_PUBLISHED),
      Map.entry("POST " + C + "/rounds/{r}/publish", PHASES.subList(5, 7)));
  /** Whose role opens a door behind which this thing is somebody else's: a phase that shuts the door is told first. */
  private static final Map<String, Set<Actor>> NOT_THEIRS = Map.of(
      "PATCH /api/messages/{m}", Set.of(Actor.SECRETARY, Actor.CHAIR, Actor.MODERATOR, Actor.ALTERNATE, Actor.EXPERT, Actor.ADVISER, Actor.ORGANISATION),
      "PUT /api/provisions/{p}", Set.of(Actor.ORGANISATION));
  /** Nothing was stated yet; the last phases end by no instant. */
  private static final Map<String, Integer> OTHERWISE = Map.of(
      "preparation: GET " + C + "/rounds/{r}/positions/{principle}/{delegation}/history", 404,
      "closed: POST " + C + "/rounds/{r}/extend", 422, "published: POST " + C + "/rounds/{r}/extend", 422);
  /** Through these one comes only from a state that this world is not in; the journeys of competing proposals, roll-calls and the like do. */
  private static final Set<String> NEED_MORE = Set.of("POST /api/provisions/{p}/not-put", "POST /api/amendments/{a}/words", "POST /api/ballots/{b}/call",
      "PUT " + C + "/competing-proposals", "PUT /api/ballots/{b}/objections/{d}");
  /** What would bring the round elsewhere while it is walked through; those who may are let do it between two phases. */
  private static final Set<String> MOVES = Set.of("POST " + C + "/rounds", "POST " + C + "/rounds/{r}/phase", "POST " + C + "/rounds/{r}/publish");

  private static final Map<Actor, ApiClient> CLIENTS = new EnumMap<>(Actor.class);
  private static SampleConsultation sample;
  private static World world;
  private static Ears ears;
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  /** Doors through which somebody went. */
  private final Set<String> passed = ConcurrentHashMap.newKeySet();

  @BeforeAll
  static void seatEverybody() {
    ApiClient administrator = RunningServer.shared().administrator();
    SampleConsultation elsewhere = SampleConsultation.open(administrator, "phases-elsewhere");
    sample = SampleConsultation.open(administrator, "phases");
    world = new World(sample).furnished(); // before there is a round nothing is bound to a phase
    for (Actor actor : Actor.values()) {
      CLIENTS.put(actor, actor.in(sample, elsewhere));
    }
    ears = new Ears(sample, elsewhere);
  }

  private static List<AccessMatrix.Row> doors() {
    return AccessMatrix.rows().stream().filter(row -> row.endpoint().contains("{") && !row.endpoint().contains("{p}/sessions")).toList();
  }

  @Test
  void everyRoleMeetsInEachPhaseWhatTheProcedureSays() {
    assertEquals(List.of(), OPEN_IN.keySet().stream().filter(door -> doors().stream().noneMatch(row -> row.endpoint().equals(door))).toList());
    for (String phase : PHASES) {
      enter(phase);
      doors().forEach(row -> walk(row, phase));
      // On the socket anybody may say anything in any phase; what they hear is what the table of hearing lets them.
      ears.wrong().forEach(heard -> wrong.add(phase + ": " + heard));
    }
    assertEquals("", String.join("\n", wrong));
    assertEquals(NEED_MORE, OPEN_IN.keySet().stream().filter(door -> !MOVES.contains(door) && !passed.contains(door)).collect(Collectors.toSet()),
        "doors through which nobody ever came");
  }

  private static void enter(String phase) {
    if (phase.equals("preparation") || phase.equals("closed")) {
      world.closeBallots();
    }
    switch (phase) {
      case "preparation" -> sample.administrator().post(sample.path("/rounds"), Map.of("title", "First round")).expect(201);
      case "published" -> sample.chair().post(sample.path("/rounds/R1/publish"), Map.of()).expect(201);
      default -> sample.inPhase(phase);
    }
    if (phase.equals("deliberation")) {
      world.openBallot();
    }
  }

  /** Those at once whom it does not matter who comes first; the others one after the other, each with an attempt of their own. */
  private void walk(AccessMatrix.Row row, String phase) {
    AccessMatrix.Attempt first = attempt(row);
    boolean asksOnly = row.method().equals("GET");
    Stream.of(Actor.values()).filter(actor -> asksOnly || !row.allowed().contains(actor)).parallel().forEach(actor -> judge(row, actor, phase, first));
    if (!asksOnly && !(isOpen(row, phase) && MOVES.contains(row.endpoint()))) {
      row.allowed().forEach(actor -> judge(row, actor, phase, attempt(row)));
    }
  }

  private static boolean isOpen(AccessMatrix.Row row, String phase) {
    return OPEN_IN.getOrDefault(row.endpoint(), PHASES).contains(phase);
  }

  /** A thread that is open already is found in any phase: it is about one that is not. */
  private static AccessMatrix.Attempt attempt(AccessMatrix.Row row) {
    return !row.endpoint().equals("POST " + C + "/threads") ? row.attempt().apply(world)
        : new AccessMatrix.Attempt(sample.path("/threads"), Map.of("subject", Map.of("type", "principle", "id", world.freshPrinciple())), "");
  }

  private void judge(AccessMatrix.Row row, Actor actor, String phase, AccessMatrix.Attempt attempt) {
    Answer answer = row.tried(CLIENTS.get(actor), attempt);
    boolean refusedByPhase = answer.status() == 409 && answer.code().equals("wrong-phase");
    boolean roleOpens = row.allowed().contains(actor) || NOT_THEIRS.getOrDefault(row.endpoint(), Set.of()).contains(actor);
    boolean toBeRefusedByPhase = roleOpens && !isOpen(row, phase);
    boolean otherwise = row.allowed().contains(actor) && OTHERWISE.getOrDefault(phase + ": " + row.endpoint(), 0) == answer.status();
    boolean fits = toBeRefusedByPhase || otherwise || row.fits(actor, answer);
    if (refusedByPhase != toBeRefusedByPhase || !fits) {
      wrong.add(phase + ": " + row.endpoint() + " as " + actor + ": " + answer.status() + " " + answer.body().lines().findFirst().orElse(""));
    }
    if (answer.status() / 100 == 2) {
      passed.add(row.endpoint());
    }
  }
}
