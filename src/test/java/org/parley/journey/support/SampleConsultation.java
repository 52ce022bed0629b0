package org.parley.journey.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A consultation on the sample framework, of one test's own: its principles, ten delegations and an invited organisation. People
 * are seated when first asked for, since each password costs a quarter of a second.
 */
public final class SampleConsultation {
  public static final String PASSWORD = "correct horse battery";
  private static final JsonNode FRAMEWORK = framework();

  private final String slug;
  private final ApiClient administrator;
  private final List<String> participants = new ArrayList<>();
  private String organisation;
  private final Map<String, ApiClient> people = new ConcurrentHashMap<>();

  private SampleConsultation(String slug, ApiClient administrator) {
    this.slug = slug;
    this.administrator = administrator;
  }

  /** Opens it over the API. @param slug used by no other test of the run */
  public static SampleConsultation open(ApiClient administrator, String slug) {
    SampleConsultation sample = new SampleConsultation(slug, administrator);
    ObjectNode draft = ApiClient.JSON.createObjectNode();
    draft.put("slug", slug).set("title", FRAMEWORK.get("title"));
    draft.set("mandate", FRAMEWORK.get("mandate"));
    draft.set("dimensions", FRAMEWORK.get("dimensions"));
    draft.putArray("languages").add("en").add("ru").add("zh");
    administrator.post("/api/consultations", draft).expect(201);
    FRAMEWORK.get("principles").forEach(principle -> administrator.post(sample.path("/principles"), principle).expect(201));
    FRAMEWORK.get("sampleDelegations").forEach(sample::admit);
    return sample;
  }

  private void admit(JsonNode given) {
    ObjectNode draft = given.deepCopy();
    Answer admitted = administrator.post(path("/delegations"), draft).expect(201);
    if (admitted.text("status").equals("organisation")) {
      organisation = admitted.text("code");
    } else {
      participants.add(admitted.text("code"));
    }
  }

  private static JsonNode framework() {
    try (InputStream in = SampleConsultation.class.getResourceAsStream("/sample/eurasian-security.json")) {
      return ApiClient.JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens the first round and brings it to a phase. */
  public SampleConsultation inPhase(String phase) {
    if (administrator.get(path("/rounds")).json().get("items").isEmpty()) {
      administrator.post(path("/rounds"), Map.of("title", "First round")).expect(201);
    }
    chair().post(path("/rounds/R1/phase"), Map.of("phase", phase)).expect(200);
    return this;
  }

  public String slug() {
    return slug;
  }

  /** An address within the consultation. */
  public String path(String rest) {
    return "/api/consultations/" + slug + rest;
  }

  /** Codes of the ten delegations that vote. */
  public List<String> participants() {
    return List.copyOf(participants);
  }

  public String organisation() {
    return organisation;
  }

  public ApiClient administrator() {
    return administrator;
  }

  public ApiClient chair() {
    return staff("chair");
  }

  public ApiClient moderator() {
    return staff("moderator");
  }

  public ApiClient secretary() {
    return staff("secretary");
  }

  public ApiClient staff(String role) {
    return people.computeIfAbsent(role, any -> seat(path("/staff"), role, role));
  }

  public ApiClient head(String delegation) {
    return member(delegation, "head");
  }

  public ApiClient expert(String delegation) {
    return member(delegation, "expert");
  }

  /** Somebody of a delegation. @param role head, alternate, expert or adviser */
  public ApiClient member(String delegation, String role) {
    return person(delegation, role, role);
  }

  /** One of several who have the same role. @param name tells them apart */
  public ApiClient person(String delegation, String role, String name) {
    return people.computeIfAbsent(name + "." + delegation, key -> seat(path("/delegations/" + delegation + "/members"), role, key));
  }

  /** Admits an observer delegation and seats somebody there. */
  public ApiClient observer() {
    return people.computeIfAbsent("observer", any -> {
      administrator.post(path("/delegations"), Map.of("name", "Observing State", "code", "OBS", "status", "observer")).expect(201);
      return seat(path("/delegations/OBS/members"), "head", "observer");
    });
  }

  private ApiClient seat(String path, String role, String name) {
    String email = email(name);
    Answer seated = Await.present("a seat for " + email, Await.SOON, () -> Optional.of(administrator
        .post(path, Map.of("email", email, "name", name, "role", role, "password", PASSWORD))).filter(answer -> answer.status() != 503));
    seated.expect(201);
    return administrator.signedIn(email, PASSWORD);
  }

  /** The address that somebody of that name signs in with, and {@link #PASSWORD}. */
  public String email(String name) {
    return name.toLowerCase(Locale.ROOT) + "@" + slug + ".example";
  }

  /** Opens the thread on a principle and gives its id. */
  public String thread(String principle) {
    String id = StreamSupport.stream(administrator.get(path("/principles")).json().get("items").spliterator(), false)
        .filter(item -> item.get("code").asText().equals(principle)).findFirst().orElseThrow().get("id").asText();
    return chair().post(path("/threads"), Map.of("subject", Map.of("type", "principle", "id", id))).expect(200, 201).id();
  }

  /** Prepares and opens a recorded vote by simple majority, and gives its id. */
  public String openBallot(String question) {
    String id = chair().post(path("/ballots"), Map.of("question", question, "method", "recorded", "rule", "simple-majority")).expect(201)
        .id();
    chair().post("/api/ballots/" + id + "/open", Map.of()).expect(200);
    return id;
  }

  /** Puts something to the vote, for which the first delegation alone votes, in favour. */
  public void adopt(String type, String subject) {
    String id = chair().post(path("/ballots"), Map.of("question", "Shall it be adopted?", "method", "recorded", "rule", "simple-majority",
        "subject", Map.of("type", type, "id", subject))).expect(201).id();
    chair().post("/api/ballots/" + id + "/open", Map.of()).expect(200);
    head(participants.get(0)).put("/api/ballots/" + id + "/vote", Map.of("choice", "yes")).expect(200);
    chair().post("/api/ballots/" + id + "/close", Map.of()).expect(200);
  }

  /** A provision, of the second delegation, and two amendments that were both adopted though they change the same words: it waits for the chair's. Gives its id. */
  public String provisionInConflict(String title, String text, String first, String second) {
    String id = head(participants.get(1)).post(path("/provisions"), Map.of("title", title, "text", text)).expect(201).id();
    List<String> amendments = Stream.of(first, second)
        .map(words -> head(participants.get(0)).post("/api/provisions/" + id + "/amendments", Map.of("text", words)).expect(201).id()).toList();
    chair().put("/api/provisions/" + id + "/amendments/order", Map.of("order", amendments.stream().map(one -> Map.of("id", one)).toList())).expect(200);
    amendments.forEach(one -> adopt("amendment", one));
    return id;
  }
}
