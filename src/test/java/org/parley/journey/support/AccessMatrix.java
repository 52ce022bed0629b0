package org.parley.journey.support;

import static org.parley.journey.support.Actor.ADMINISTRATOR;
import static org.parley.journey.support.Actor.ADVISER;
import static org.parley.journey.support.Actor.ALTERNATE;
import static org.parley.journey.support.Actor.CHAIR;
import static org.parley.journey.support.Actor.EXPERT;
import static org.parley.journey.support.Actor.HEAD;
import static org.parley.journey.support.Actor.MODERATOR;
import static org.parley.journey.support.Actor.ORGANISATION;
import static org.parley.journey.support.Actor.SECRETARY;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Who may do what at each address: an independent statement of the table, in the words of the contract, against which the running
 * server is held. An address without a row fails the build.
 */
public final class AccessMatrix {
  private static final String C = "/api/consultations/{c}";
  private static final String FORM = "/imports/roll-calls";
  /** What tells an organisation that this is for delegations with the vote, though its expert is an expert: a rule of procedure, no role. */
  private static final Set<String> TO_ORGANISATIONS = Set.of("not-for-organisations", "not-entitled");
  private static final List<Row> ROWS = new ArrayList<>();
  private static final List<Row> BESIDE = new ArrayList<>();

  private AccessMatrix() {}

  /** What those meet who take no part. */
  public enum Door {
    /** For everybody. */ OPEN,
    /** For whoever is signed in. */ SIGNED_IN,
    /** Named by the consultation that the caller knows: 401, or 403. */ NAMED,
    /** Named by an opaque id: 401, or 404 for who is not to know that it is there. */ OPAQUE
  }

  /** What to try, with everything in place for it to work. @param etag empty where none is sent */
  public record Attempt(String path, Object body, String etag) {}

  /**
   * @param statuses what those see who may; 2xx goes without saying
   * @param codes of refusals, all of them 409, that those who may do meet in the states that the journeys come through
   */
  public record Row(String endpoint, Door door, Set<Actor> allowed, Function<World, Attempt> attempt, Set<Integer> statuses, Set<String> codes) {
    public String method() {
      return endpoint.substring(0, endpoint.indexOf(' '));
    }

    /** Whether it takes a form with files; all others take JSON. */
    public boolean takesForm() {
      return endpoint.equals("POST " + C + FORM);
    }

    /** What the client is answered that tries it. */
    public Answer tried(ApiClient client, Attempt attempt) {
      Map<String, String> headers = new LinkedHashMap<>();
      if (!attempt.etag().isEmpty()) {
        headers.put("If-Match", attempt.etag());
      }
      if (method().equals("POST")) {
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
      }
      return client.send(method(), attempt.path(), attempt.body(), headers);
    }

    /** Whether that is what this actor must get. */
    public boolean fits(Actor actor, Answer answer) {
      if (allowed.contains(actor) && answer.status() == 409) {
        return codes.contains(answer.code()) && (actor == ORGANISATION || !TO_ORGANISATIONS.contains(answer.code()));
      }
      boolean isOrganisationLetIn = actor == ORGANISATION && answer.status() / 100 == 2 && codes.stream().anyMatch(TO_ORGANISATIONS::contains);
      return fits(actor, answer.status()) && !isOrganisationLetIn;
    }

    /** As {@link #fits(Actor, Answer)}, where no state forbids anything. */
    public boolean fits(Actor actor, int status) {
      if (allowed.contains(actor)) {
        return status / 100 == 2 || statuses.contains(status);
      }
      return switch (actor) {
        case PUBLIC -> status == 401;
        case STRANGER -> status == (door == Door.OPAQUE ? 404 : 403);
        default -> status == 403;
      };
    }
  }

  public static List<Row> rows() {
    return List.copyOf(ROWS);
  }

  /** What is answered beside the API: by servlets, over sockets ({@code WS}), and by the server itself. */
  public static List<Row> besides() {
    return List.copyOf(BESIDE);
  }

  static {
    beside();
    people();
    consultation();
    proceedings();
    amendments();
    divisions();
    votes();
    history();
    lastly();
  }

  /** All of it for everyone who asks on the server's own machine; of the figures MetricsJourneyIT shows who else sees them. */
  private static void beside() {
    beside("GET /records/*", "/records/");
    beside("GET /error", "/error", 404);
    beside("GET /metrics", "/metrics");
    beside("WS /live", "/live");
    for (String path : List.of("/health", "/health/ready", "/health/live", "/health/started", "/openapi", "/openapi/ui/")) {
      beside("GET " + path, path);
    }
  }

  private static void beside(String endpoint, String path, Integer... statuses) {
    BESIDE.add(new Row(endpoint, Door.OPEN, EnumSet.allOf(Actor.class), world -> get(path), Set.of(statuses), Set.of()));
  }

  private static void people() {
    open("GET /api/instance", world -> get("/api/instance"));
    open("POST /api/sessions", world -> post("/api/sessions", Map.of("email", "nobody@nowhere.example", "password", "not the password")),
        401, 429);
    open("POST /api/tokens", world -> post("/api/tokens", Map.of("email", "nobody@nowhere.example", "password", "not the password")), 401,
        429);
    open("POST /api/set-up", world -> post("/api/set-up", Map.of("token", "x", "email", "a@b.example", "name", "A", "password",
        "a long password!")), 404);
    open("POST /api/invitations/read", world -> post("/api/invitations/read", Map.of("token", "x")), 404);
    open("POST /api/invitations/accept", world -> post("/api/invitations/accept", Map.of("token", "x", "password", "a long password!")),
        404);
    signedIn("GET /api/me", world -> get("/api/me"));
    signedIn("POST /api/me/password", world -> post("/api/me/password", Map.of("current", "wrong", "password", "another long password")),
        422, 429);
    row("DELETE /api/people/{p}/sessions", Door.NAMED, Set.of(ADMINISTRATOR), world -> delete("/api/people/" + world.freshPerson()
        + "/sessions"));
    row("GET /api/journal", Door.NAMED, Set.of(ADMINISTRATOR), world -> get("/api/journal"));
  }

  private static void consultation() {
    open("GET /api/consultations", world -> get("/api/consultations"));
    row("POST /api/consultations", Door.NAMED, Set.of(ADMINISTRATOR),
        world -> post("/api/consultations", Map.of("slug", world.fresh("access-more-"), "title", "T", "mandate", "M")));
    open("GET " + C, world -> get(at(world, "")));
    open("GET " + C + "/principles", world -> get(at(world, "/principles")));
    row("POST " + C + "/principles", Door.NAMED, Set.of(ADMINISTRATOR, SECRETARY, CHAIR),
        world -> post(at(world, "/principles"), Map.of("code", world.fresh("N"), "title", "T", "text", "X")));
    open("GET /api/rule-sets", world -> get("/api/rule-sets"));
    open("GET " + C + "/rule-set", world -> get(at(world, "/rule-set")));
    row("PUT " + C + "/rule-set", Door.NAMED, Set.of(SECRETARY, CHAIR), world -> new Attempt(at(world, "/rule-set"), "un-plenary", ""));
    row("POST " + C + "/rule-set/what-if", Door.NAMED, Actor.MEMBERS, world -> post(at(world, "/rule-set/what-if"), Map.of("ruleSet", "consensus")));
    open("GET " + C + "/delegations", world -> get(at(world, "/delegations")));
    open("GET " + C + "/delegations/{d}", world -> get(at(world, "/delegations/" + world.delegation())));
    row("POST " + C + "/delegations", Door.NAMED, Set.of(ADMINISTRATOR, SECRETARY),
        world -> post(at(world, "/delegations"), Map.of("name", "Late", "code", world.fresh("L"), "status", "observer", "weight", 1,
            "vetoHolder", false)));
    row("PATCH " + C + "/delegations/{d}", Door.NAMED, Set.of(ADMINISTRATOR, SECRETARY),
        world -> new Attempt(at(world, "/delegations/" + world.sample().participants().get(9)), Map.of("weight", 1), ""));
    row("GET " + C + "/delegations/{d}/members", Door.NAMED, Actor.MEMBERS, world -> get(at(world, "/delegations/" + world.delegation()
        + "/members")));
    row("POST " + C + "/delegations/{d}/members", Door.NAMED, Set.of(ADMINISTRATOR, SECRETARY, HEAD),
        world -> post(at(world, "/delegations/" + world.delegation() + "/members"), guest(world, "adviser")));
    row("DELETE " + C + "/delegations/{d}/members/{m}", Door.NAMED, Set.of(ADMINISTRATOR, SECRETARY, HEAD),
        world -> delete(at(world, "/delegations/" + world.delegation() + "/members/" + world.freshMember())));
    row("GET " + C + "/check-ins", Door.NAMED, Actor.MEMBERS, world -> get(at(world, "/check-ins")));
    row("PUT " + C + "/check-in", Door.NAMED, Set.of(HEAD, ALTERNATE), world -> post(at(world, "/check-in"), Map.of()));
    row("DELETE " + C + "/check-in", Door.NAMED, Set.of(HEAD, ALTERNATE), world -> delete(at(world, "/check-in")));
    row("PUT " + C + "/delegations/{d}/check-in", Door.NAMED, Set.of(SECRETARY, CHAIR), world -> post(at(world, "/delegations/" + world.delegation()
        + "/check-in"), Map.of()));
    row("DELETE " + C + "/delegations/{d}/check-in", Door.NAMED, Set.of(SECRETARY, CHAIR), world -> delete(at(world, "/delegations/" + world.delegation()
        + "/check-in")));
    row("GET " + C + "/staff", Door.NAMED, Actor.MEMBERS, world -> get(at(world, "/staff")));
    row("POST " + C + "/staff", Door.NAMED, Set.of(ADMINISTRATOR, SECRETARY), world -> post(at(world, "/staff"), guest(world,
        "moderator")));
    row("DELETE " + C + "/staff/{m}", Door.NAMED, Set.of(ADMINISTRATOR, SECRETARY), world -> delete(at(world, "/staff/"
        + world.freshStaff())));
    open("GET " + C + "/rounds", world -> get(at(world, "/rounds")));
    open("GET " + C + "/rounds/{r}", world -> get(at(world, "/rounds/R1")));
    row("POST " + C + "/rounds/{r}/extend", Door.NAMED, Set.of(CHAIR),
        world -> post(at(world, "/rounds/R1/extend"), Map.of("closes", "2099-01-01T00:00:00Z")));
    open("GET " + C + "/journal", world -> get(at(world, "/journal?after=0")));
  }

  private static void proceedings() {
    row("GET " + C + "/rounds/{r}/positions", Door.NAMED, Actor.MEMBERS, world -> get(at(world, "/rounds/R1/positions")));
    row("PUT " + C + "/rounds/{r}/positions/{principle}", Door.NAMED, Set.of(HEAD, ALTERNATE, EXPERT, ORGANISATION), world -> post(
        at(world, "/rounds/R1/positions/P1"), Map.of("grade", "supports", "statement", Map.of("lang", "en", "text", "We support it."))));
    row("GET " + C + "/rounds/{r}/positions/{principle}/{delegation}/history", Door.NAMED, Actor.MEMBERS,
        world -> get(at(world, "/rounds/R1/positions/P1/" + world.delegation() + "/history")));
    row("GET " + C + "/threads", Door.NAMED, Actor.MEMBERS, world -> get(at(world, "/threads")));
    row("POST " + C + "/threads", Door.NAMED, speakers(),
        world -> post(at(world, "/threads"), Map.of("subject", Map.of("type", "principle", "id", world.principle()))));
    row("GET /api/threads/{t}/messages", Door.OPAQUE, Actor.MEMBERS, world -> get("/api/threads/" + world.thread() + "/messages"));
    row("POST /api/threads/{t}/messages", Door.OPAQUE, speakers(), world -> post("/api/threads/" + world.thread() + "/messages",
        Map.of("lang", "en", "text", "A remark.", "replyTo", world.message())));
    row("PATCH /api/messages/{m}", Door.OPAQUE, Set.of(HEAD), world -> new Attempt("/api/messages/" + world.message(), Map.of("text",
        "Put better."), ""));
    row("GET /api/messages/{m}/history", Door.OPAQUE, Actor.MEMBERS, world -> get("/api/messages/" + world.message() + "/history"));
    row("POST /api/messages/{m}/hide", Door.OPAQUE, Set.of(CHAIR, MODERATOR),
        world -> post("/api/messages/" + world.freshMessage() + "/hide", Map.of("reason", "Off the subject.")), "message-hidden");
    row("POST /api/messages/{m}/show", Door.OPAQUE, Set.of(CHAIR, MODERATOR), world -> post("/api/messages/" + world.message() + "/show",
        Map.of()), "message-not-hidden");
    row("GET " + C + "/provisions", Door.NAMED, Actor.MEMBERS, world -> get(at(world, "/provisions")));
    // An organisation's expert is an expert; that organisations table no text is a rule of procedure, 409.
    row("POST " + C + "/provisions", Door.NAMED, Set.of(CHAIR, HEAD, ALTERNATE, EXPERT, ORGANISATION),
        world -> post(at(world, "/provisions"), Map.of("title", "Article", "text", "Text.", "parent", world.provision())), "not-for-organisations");
    row("GET /api/provisions/{p}", Door.OPAQUE, Actor.MEMBERS, world -> get("/api/provisions/" + world.provision()));
    row("PUT /api/provisions/{p}", Door.OPAQUE, Set.of(CHAIR, HEAD, ALTERNATE, EXPERT), world -> new Attempt("/api/provisions/"
        + world.provision(),
        Map.of("title", "Article", "text", world.fresh("Words "), "note", "clearer"), world.provisionTag()));
    row("GET /api/provisions/{p}/versions", Door.OPAQUE, Actor.MEMBERS, world -> get("/api/provisions/" + world.provision() + "/versions"));
    row("GET /api/provisions/{p}/redline", Door.OPAQUE, Actor.MEMBERS,
        world -> get("/api/provisions/" + world.provision() + "/redline?from=1&to=1&lang=en"));
  }

  private static void amendments() {
    row("GET /api/provisions/{p}/amendments", Door.OPAQUE, Actor.MEMBERS, world -> get(text(world) + "/amendments"));
    row("POST /api/provisions/{p}/amendments", Door.OPAQUE, tabling(), world -> post(text(world) + "/amendments",
        Map.of("text", world.fresh("Other words "), "note", "clearer")), "not-for-organisations");
    row("POST /api/provisions/{p}/amendments/redline", Door.OPAQUE, Actor.MEMBERS, world -> post(text(world) + "/amendments/redline",
        Map.of("version", 1, "lang", "en", "text", "Other words.")));
    row("PUT /api/provisions/{p}/amendments/order", Door.OPAQUE, Set.of(CHAIR), world -> new Attempt(text(world) + "/amendments/order",
        Map.of("order", world.amendmentsInOrder()), ""));
    row("GET /api/amendments/{a}", Door.OPAQUE, Actor.MEMBERS, world -> get("/api/amendments/" + world.amendment()));
    row("GET /api/amendments/{a}/redline", Door.OPAQUE, Actor.MEMBERS, world -> get("/api/amendments/" + world.amendment() + "/redline?lang=en"));
    row("POST /api/amendments/{a}/join", Door.OPAQUE, tabling(),
        world -> post("/api/amendments/" + world.amendment() + "/join", Map.of()), "not-for-organisations");
    row("POST /api/amendments/{a}/withdraw", Door.OPAQUE, tabling(), world -> post("/api/amendments/" + world.amendment() + "/withdraw",
        Map.of()), "amendment-settled");
    row("POST /api/amendments/{a}/take-up", Door.OPAQUE, tabling(), world -> post("/api/amendments/" + world.amendment() + "/take-up",
        Map.of()), "not-withdrawn", "not-for-organisations");
    row("POST /api/amendments/{a}/out-of-order", Door.OPAQUE, Set.of(CHAIR), world -> post("/api/amendments/" + world.amendment() + "/out-of-order",
        Map.of("reason", "It is another proposal.")));
    row("POST /api/amendments/{a}/in-order", Door.OPAQUE, Set.of(CHAIR), world -> post("/api/amendments/" + world.amendment() + "/in-order", Map.of()));
    row("POST /api/amendments/{a}/words", Door.OPAQUE, Set.of(CHAIR), world -> post("/api/amendments/" + world.amendment() + "/words",
        Map.of("title", "Article", "text", "Words of the chair.")), "no-conflict");
  }

  private static void divisions() {
    row("GET /api/provisions/{p}/divisions", Door.OPAQUE, Actor.MEMBERS, world -> get(text(world) + "/divisions"));
    row("POST /api/provisions/{p}/divisions", Door.OPAQUE, tabling(), world -> post("/api/provisions/" + world.dividedProvision() + "/divisions",
        Map.of("parts", List.of(List.of(1)), "preamble", 0)), "division-moved", "not-for-organisations");
    row("GET /api/amendments/{a}/changes", Door.OPAQUE, Actor.MEMBERS, world -> get("/api/amendments/" + world.amendment() + "/changes"));
    row("GET /api/amendments/{a}/divisions", Door.OPAQUE, Actor.MEMBERS, world -> get("/api/amendments/" + world.amendment() + "/divisions"));
    row("POST /api/amendments/{a}/divisions", Door.OPAQUE, tabling(), world -> post("/api/amendments/" + world.dividedAmendment() + "/divisions",
        Map.of("parts", List.of(List.of(1)))), "division-moved", "not-for-organisations");
    row("GET /api/divisions/{d}", Door.OPAQUE, Actor.MEMBERS, world -> get("/api/divisions/" + world.division()));
    row("GET /api/divisions/{d}/redline", Door.OPAQUE, Actor.MEMBERS, world -> get("/api/divisions/" + world.part() + "/redline?lang=en"));
    row("POST /api/divisions/{d}/object", Door.OPAQUE, tabling(),
        world -> post("/api/divisions/" + world.division() + "/object", Map.of()), "division-settled", "not-for-organisations");
    row("POST /api/divisions/{d}/operative", Door.OPAQUE, Set.of(CHAIR), world -> post("/api/divisions/" + world.division() + "/operative",
        Map.of("preamble", 1)), "division-settled");
    row("POST /api/divisions/{d}/withdraw", Door.OPAQUE, tabling(),
        world -> post("/api/divisions/" + world.division() + "/withdraw", Map.of()), "division-settled", "not-for-organisations");
    row("POST /api/provisions/{p}/withdraw", Door.OPAQUE, tabling(),
        world -> post("/api/provisions/" + world.dividedProvision() + "/withdraw", Map.of()), "provision-withdrawn");
    row("PUT " + C + "/competing-proposals", Door.NAMED, Set.of(CHAIR), world -> new Attempt(at(world, "/competing-proposals"),
        Map.of("provisions", List.of(world.provision(), world.dividedProvision())), ""), "provision-withdrawn");
    row("POST /api/provisions/{p}/not-put", Door.OPAQUE, Set.of(CHAIR), world -> post("/api/provisions/" + world.dividedProvision() + "/not-put",
        Map.of("reason", "The first proposal settles it.")), "provision-withdrawn");
    row("POST /api/provisions/{p}/take-up", Door.OPAQUE, tabling(),
        world -> post("/api/provisions/" + world.dividedProvision() + "/take-up", Map.of()), "not-withdrawn", "not-for-organisations");
    row("POST /api/provisions/{p}/out-of-order", Door.OPAQUE, Set.of(CHAIR), world -> post("/api/provisions/" + world.dividedProvision() + "/out-of-order",
        Map.of("reason", "It was decided already.")));
    row("POST /api/provisions/{p}/in-order", Door.OPAQUE, Set.of(CHAIR),
        world -> post("/api/provisions/" + world.dividedProvision() + "/in-order", Map.of()));
  }

  private static String text(World world) {
    return "/api/provisions/" + world.provision();
  }

  /** An organisation's expert is an expert; that organisations table nothing is a rule of procedure, 409. */
  private static Set<Actor> tabling() {
    return EnumSet.of(HEAD, ALTERNATE, EXPERT, ORGANISATION);
  }

  private static void votes() {
    signedIn("POST /api/rules/evaluate", world -> post("/api/rules/evaluate",
        Map.of("rule", "simple-majority", "members", List.of(Map.of("id", "A", "weight", 1, "veto", false)), "votes", Map.of("A", "yes"))));
    row("GET " + C + "/ballots", Door.NAMED, Actor.MEMBERS, world -> get(at(world, "/ballots")));
    row("POST " + C + "/ballots", Door.NAMED, Set.of(CHAIR),
        world -> post(at(world, "/ballots"), Map.of("question", "Why not?", "method", "recorded", "rule", "simple-majority",
            "subject", Map.of("type", "provision", "id", world.provision()), "closes", "2099-01-01T00:00:00Z")));
    row("GET /api/ballots/{b}", Door.OPAQUE, Actor.MEMBERS, world -> get("/api/ballots/" + world.ballot()));
    row("POST /api/ballots/{b}/open", Door.OPAQUE, Set.of(CHAIR), world -> post("/api/ballots/" + world.freshBallot() + "/open",
        Map.of("closes", "2099-01-01T00:00:00Z")));
    row("PUT /api/ballots/{b}/vote", Door.OPAQUE, Set.of(HEAD, ALTERNATE), world -> post("/api/ballots/" + world.ballot() + "/vote",
        Map.of("choice", "yes")));
    row("POST /api/ballots/{b}/call", Door.OPAQUE, Set.of(CHAIR), world -> post("/api/ballots/" + world.freshBallot() + "/call", Map.of()), "no-roll-call");
    row("POST /api/ballots/{b}/close", Door.OPAQUE, Set.of(CHAIR), world -> post("/api/ballots/" + world.freshBallot() + "/close",
        Map.of()), "ballot-not-open");
    row("PUT /api/ballots/{b}/objections/{d}", Door.OPAQUE, Set.of(CHAIR), world -> new Attempt("/api/ballots/" + world.freshBallot()
        + "/objections/" + world.delegation(), Map.of("disposition", "Addressed in paragraph 2."), ""), "ballot-not-open");
    row("POST /api/ballots/{b}/void", Door.OPAQUE, Set.of(CHAIR), world -> post("/api/ballots/" + world.freshBallot() + "/void", Map.of()), "ballot-not-open");
    row("POST /api/ballots/{b}/announce", Door.OPAQUE, Set.of(CHAIR),
        world -> post("/api/ballots/" + world.freshBallot() + "/announce", Map.of()), "nothing-to-announce");
    row("GET /api/ballots/{b}/statements", Door.OPAQUE, Actor.MEMBERS, world -> get("/api/ballots/" + world.ballot() + "/statements"));
    row("POST /api/ballots/{b}/statements", Door.OPAQUE, Set.of(HEAD, ALTERNATE, EXPERT, ORGANISATION), world -> post("/api/ballots/"
        + world.freshBallot() + "/statements", Map.of("kind", "explanation-of-vote", "lang", "en", "text", "We shall abstain.")), "not-entitled");
    row("POST /api/statements/{s}/join", Door.OPAQUE, Set.of(HEAD, ALTERNATE, EXPERT, ORGANISATION), world -> post("/api/statements/"
        + world.statement() + "/join", Map.of()), "not-entitled");
    row("POST /api/ballots/{b}/explanations", Door.OPAQUE, Set.of(CHAIR), world -> post("/api/ballots/" + world.ballot() + "/explanations",
        Map.of("until", "2099-01-01T00:00:00Z")));
    open("GET /api/records", world -> get("/api/records"));
  }

  private static void history() {
    row("GET " + C + "/history", Door.NAMED, Actor.MEMBERS, world -> get(at(world, "/history")));
    row("GET " + C + "/history/roll-calls", Door.NAMED, Actor.MEMBERS, world -> get(at(world, "/history/roll-calls?member=AR")));
    row("GET " + C + "/history/roll-calls/{r}", Door.NAMED, Actor.MEMBERS, world -> get(at(world, "/history/roll-calls/" + world.rollCall())));
    row("GET " + C + "/history/members", Door.NAMED, Actor.MEMBERS, world -> get(at(world, "/history/members")));
    row("GET " + C + "/history/members/{m}", Door.NAMED, Actor.MEMBERS, world -> get(at(world, "/history/members/SARRENDIA")));
    row("GET " + C + "/imports", Door.NAMED, Set.of(ADMINISTRATOR, SECRETARY), world -> get(at(world, "/imports")));
    row("POST " + C + FORM, Door.NAMED, Set.of(ADMINISTRATOR, SECRETARY),
        world -> post(at(world, FORM), world.pastRollCall(world.fresh("F"))), "import-under-way");
    row("GET /api/jobs/{j}", Door.OPAQUE, Set.of(ADMINISTRATOR, SECRETARY), world -> get("/api/jobs/" + world.job()));
  }

  /** What ends things comes last. */
  private static void lastly() {
    row("POST " + C + "/rounds/{r}/publish", Door.NAMED, Set.of(CHAIR), world -> post(at(world, "/rounds/R1/publish"), Map.of()), "wrong-phase");
    row("POST " + C + "/rounds/{r}/phase", Door.NAMED, Set.of(CHAIR),
        world -> post(at(world, "/rounds/R1/phase"), Map.of("phase", "drafting", "closes", "2099-01-01T00:00:00Z")));
    row("POST " + C + "/rounds", Door.NAMED, Set.of(ADMINISTRATOR, SECRETARY, CHAIR), world -> post(at(world, "/rounds"), Map.of("title",
        "Another round")), "ballots-open");
    signedIn("DELETE /api/tokens/current", world -> delete("/api/tokens/current"));
    // A token that has just been given back, too, is nobody's.
    signedIn("DELETE /api/sessions/current", world -> delete("/api/sessions/current"), 401);
  }

  private static Set<Actor> speakers() {
    return EnumSet.of(SECRETARY, CHAIR, MODERATOR, HEAD, ALTERNATE, EXPERT, ADVISER, ORGANISATION);
  }

  private static Map<String, Object> guest(World world, String role) {
    return Map.of("email", world.fresh("invited") + "@" + world.sample().slug() + ".example", "name", "Guest", "role", role);
  }

  private static String at(World world, String rest) {
    return world.sample().path(rest);
  }

  private static Attempt get(String path) {
    return new Attempt(path, null, "");
  }

  private static Attempt delete(String path) {
    return new Attempt(path, null, "");
  }

  private static Attempt post(String path, Object body) {
    return new Attempt(path, body, "");
  }

  private static void open(String endpoint, Function<World, Attempt> attempt, Integer... statuses) {
    ROWS.add(new Row(endpoint, Door.OPEN, EnumSet.allOf(Actor.class), attempt, Set.of(statuses), Set.of()));
  }

  private static void signedIn(String endpoint, Function<World, Attempt> attempt, Integer... statuses) {
    ROWS.add(new Row(endpoint, Door.SIGNED_IN, EnumSet.complementOf(EnumSet.of(Actor.PUBLIC)), attempt, Set.of(statuses), Set.of()));
  }

  private static void row(String endpoint, Door door, Set<Actor> allowed, Function<World, Attempt> attempt, String... codes) {
    ROWS.add(new Row(endpoint, door, allowed, attempt, Set.of(), Set.of(codes)));
  }
}
