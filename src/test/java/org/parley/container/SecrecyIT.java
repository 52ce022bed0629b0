package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.consultation.DelegationView;
import org.parley.identity.Role;
import org.parley.journey.support.Answer;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Await;
import org.parley.journey.support.Form;
import org.parley.journey.support.Build;

/**
 * Procedure §4: of a secret ballot no table, log, journal entry, timestamp or row order links ballot to voter; of a show of hands, and of an
 * indicative vote with totals, who voted how is not stored. An {@link Eavesdropper} reads everything that is kept, and {@link Linking} must do no better than chance with it; with a recorded vote it must find everybody.
 * Smaller in the gate than in full, see {@code docs/operations.md}.
 */
@ExtendWith(ArquillianExtension.class)
class SecrecyIT {
  private static final Logger LOG = Logger.getLogger(SecrecyIT.class.getName());
  private static final List<String> CHOICES = List.of("yes", "no", "abstain");
  private static final int RECORDED = 6;
  /** A way of guessing that finds more by accident: once in three million tries. */
  private static final double SURPRISING = 5;

  @Deployment
  static WebArchive archive() {
    String scale = "ballots=%s%nvoters=%s%nlogs=%s%n".formatted(Integer.getInteger("parley.secret.ballots", 8),
        Integer.getInteger("parley.secret.voters", 12), Build.liberty().resolve("usr/servers/parley-it/logs"));
    return ParleyArchive.with(Callers.class, Ledger.class, Seats.class, Eavesdropper.class, Linking.class, ApiClient.class, Form.class, Answer.class, Await.class)
        .addAsResource(new StringAsset(scale), "secrecy.properties");
  }

  @Inject
  private Seats seats;
  @Inject
  @ConfigProperty(name = "PARLEY_HTTP_PORT")
  private String port;
  @Resource(lookup = "jdbc/parley")
  private DataSource database;
  @Resource(lookup = "parley/keys")
  private String keys;
  private final Random random = new Random();
  private final Properties scale = new Properties();
  private final Map<String, String> delegations = new LinkedHashMap<>();
  private final Map<String, ApiClient> heads = new LinkedHashMap<>();
  private ApiClient chair;
  private Seats.Room room;

  @BeforeEach
  void open() throws IOException {
    try (InputStream in = SecrecyIT.class.getResourceAsStream("/secrecy.properties")) {
      scale.load(in);
    }
    room = seats.room("se");
    chair = client(seats.token(room.chair()));
    for (int i = 0; i < Integer.parseInt(scale.getProperty("voters")); i++) {
      DelegationView delegation = seats.delegation(room.consultation(), "D" + i);
      heads.put(delegation.code(), client(seats.token(seats.seat(room.consultation(), Optional.of(delegation), Role.HEAD))));
      delegations.put(delegation.code(), delegation.id().value());
    }
  }

  private ApiClient client(String token) {
    return new ApiClient(URI.create("http://localhost:" + port)).with("Authorization", "Bearer " + token);
  }

  private int asked;

  /** What was acknowledged last, by delegation, and what the server made of it. */
  private record Held(String ballot, Map<String, String> votes, JsonNode tally, Optional<byte[]> key) {}

  private Held hold(Eavesdropper eavesdropper, String method, String board) throws Exception {
    String ballot = chair.post("/parley/api/consultations/" + room.consultation().slug() + "/ballots",
        Map.of("question", "Shall it be so? " + ++asked, "method", method, "board", board, "rule", "simple-majority")).expect(201).id();
    chair.post("/parley/api/ballots/" + ballot + "/open", Map.of()).expect(200);
    Optional<byte[]> key = key(ballot);
    Eavesdropper.Watch watch = eavesdropper.watch(ballot);
    Map<String, String> votes = new LinkedHashMap<>();
    List<String> order = new ArrayList<>(heads.keySet());
    Collections.shuffle(order, random);
    List<String> thinkAgain = order.stream().filter(code -> random.nextInt(3) == 0).toList();
    int leaning = random.nextInt(CHOICES.size());
    for (String code : Stream.concat(order.stream(), thinkAgain.stream()).toList()) {
      String choice = CHOICES.get(random.nextBoolean() ? leaning : random.nextInt(CHOICES.size()));
      heads.get(code).put("/parley/api/ballots/" + ballot + "/vote", Map.of("choice", choice)).expect(200);
      votes.put(code, choice);
      watch.cast(delegations.get(code));
    }
    JsonNode tally = chair.post("/parley/api/ballots/" + ballot + "/close", Map.of()).expect(200).json().get("tally");
    heads.get(order.get(0)).put("/parley/api/ballots/" + ballot + "/vote", Map.of("choice", votes.get(order.get(0)))).expect(409);
    return new Held(ballot, votes, tally, key);
  }

  private Optional<byte[]> key(String ballot) throws IOException {
    Path file = Path.of(keys).resolve(ballot + ".key");
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  /** Not a parameterised test: the container would try them all for each. */
  @Test
  void ofASecretBallotWhoReadsAllThatIsKeptFindsNoMoreThanByChance() throws Exception {
    nobodyIsLinked("secret", "voted");
  }

  @Test
  void ofAShowOfHandsWhoReadsAllThatIsKeptFindsNoMoreThanByChance() throws Exception {
    nobodyIsLinked("show-of-hands", "totals");
  }

  @Test
  void ofAnIndicativeVoteWithTotalsWhoReadsAllThatIsKeptFindsNoMoreThanByChance() throws Exception {
    nobodyIsLinked("indicative", "totals");
  }

  private void nobodyIsLinked(String method, String board) throws Exception {
    Eavesdropper eavesdropper = new Eavesdropper(database);
    List<Held> sealed = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(scale.getProperty("ballots")); i++) {
      sealed.add(hold(eavesdropper, method, board));
    }
    List<Held> recorded = new ArrayList<>();
    for (int i = 0; i < RECORDED; i++) {
      recorded.add(hold(eavesdropper, "recorded", "names"));
    }
    List<Path> folders = new ArrayList<>(eavesdropper.folders());
    folders.add(Path.of(keys).getParent());
    folders.add(Path.of(scale.getProperty("logs")));
    eavesdropper.lookAtWhatIsLeft(java.util.Set.copyOf(delegations.values()), folders);

    Stream.concat(sealed.stream(), recorded.stream()).forEach(SecrecyIT::wasCountedAsAcknowledged);
    Linking.Attempt openly = linking(eavesdropper, recorded).attempts().get(0);
    assertEquals(RECORDED * heads.size(), openly.hits(), () -> "of a recorded vote everything can be seen, or this looks in the wrong places: " + openly);
    Linking linking = linking(eavesdropper, sealed);
    List<Linking.Attempt> attempts = linking.attempts();
    LOG.info(() -> method + ": " + linking + "; " + attempts.size() + " ways tried, the best: " + attempts.subList(0, 3));
    assertTrue(linking.signs() > 20, () -> "there are signs at all: " + linking);
    assertTrue(attempts.get(0).surprise() < SURPRISING, () -> "links voters to choices: " + attempts.subList(0, 5));
    keysAreGoneAndWereNowhereElse(sealed, folders);
  }

  private Linking linking(Eavesdropper eavesdropper, List<Held> ballots) {
    return new Linking(ballots.stream().map(held -> held.votes().entrySet().stream()
        .map(vote -> eavesdropper.voter(held.ballot(), delegations.get(vote.getKey()), vote.getValue())).toList()).toList());
  }

  private static void wasCountedAsAcknowledged(Held held) {
    CHOICES.forEach(choice -> assertEquals(Collections.frequency(held.votes().values(), choice), held.tally().get(choice).asInt(), choice));
  }

  private void keysAreGoneAndWereNowhereElse(List<Held> sealed, List<Path> folders) throws IOException {
    List<String> forms = new ArrayList<>();
    for (Held held : sealed) {
      byte[] key = held.key().orElseThrow(() -> new AssertionError("it runs without a key"));
      assertFalse(Files.exists(Path.of(keys).resolve(held.ballot() + ".key")), "the key is destroyed with the close");
      forms.addAll(List.of(new String(key, StandardCharsets.ISO_8859_1), HexFormat.of().formatHex(key), Base64.getEncoder().encodeToString(key)));
    }
    Eavesdropper.forEachFile(folders, (file, bytes) -> forms.forEach(form -> assertFalse(bytes.contains(form), () -> "a key in " + file)));
  }
}
