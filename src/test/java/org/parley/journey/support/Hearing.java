package org.parley.journey.support;

import static org.parley.journey.support.Hearer.ADMINISTRATOR;
import static org.parley.journey.support.Hearer.ADVISER;
import static org.parley.journey.support.Hearer.ADVISER_OF_ANOTHER;
import static org.parley.journey.support.Hearer.ALTERNATE;
import static org.parley.journey.support.Hearer.CHAIR;
import static org.parley.journey.support.Hearer.EXPERT;
import static org.parley.journey.support.Hearer.EXPERT_OF_ANOTHER;
import static org.parley.journey.support.Hearer.HEAD;
import static org.parley.journey.support.Hearer.HEAD_OF_ANOTHER;
import static org.parley.journey.support.Hearer.MODERATOR;
import static org.parley.journey.support.Hearer.OBSERVER;
import static org.parley.journey.support.Hearer.ORGANISATION;
import static org.parley.journey.support.Hearer.PUBLIC;
import static org.parley.journey.support.Hearer.SECRETARY;
import static org.parley.journey.support.Hearer.STRANGER;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who hears of what: an independent statement of it, from the pages of the interface and the rules of procedure, against which the code and
 * the running server are held. An event without a row fails the build.
 */
public final class Hearing {
  /** What is added to the type of a vote where the board shows no names. */
  public static final String UNSEEN = ", names not shown";

  private static final Set<Hearer> EVERYONE = Set.of(PUBLIC, STRANGER, OBSERVER, ORGANISATION, HEAD, ALTERNATE, EXPERT, ADVISER, HEAD_OF_ANOTHER,
      EXPERT_OF_ANOTHER, ADVISER_OF_ANOTHER, MODERATOR, CHAIR, SECRETARY, ADMINISTRATOR);
  private static final Set<Hearer> WHO_TAKES_PART = Set.of(OBSERVER, ORGANISATION, HEAD, ALTERNATE, EXPERT, ADVISER, HEAD_OF_ANOTHER, EXPERT_OF_ANOTHER,
      ADVISER_OF_ANOTHER, MODERATOR, CHAIR, SECRETARY, ADMINISTRATOR);
  private static final Set<Hearer> WHO_RUNS_IT = Set.of(MODERATOR, CHAIR, SECRETARY, ADMINISTRATOR);
  private static final Set<Hearer> ITS_DELEGATION = Set.of(HEAD, ALTERNATE, EXPERT, ADVISER);
  private static final Set<Hearer> WHO_RUNS_THE_INSTALLATION = Set.of(ADMINISTRATOR);
  private static final Map<String, Set<Hearer>> ROWS = new LinkedHashMap<>();

  static {
    ofTheConsultation();
    ofPeople();
    ofTheDebate();
    ofTexts();
    ofVotes();
    ofTheInstallation();
  }

  private Hearing() {}

  /** What the public list shows, procedure.md section 1: the public reads what is published. */
  private static void ofTheConsultation() {
    rows(EVERYONE, "consultation-opened", "rule-set-changed", "principle-added", "delegation-admitted", "delegation-changed", "round-opened", "phase-opened",
        "phase-extended", "record-published");
  }

  /** An invitation carries an address; that somebody is there carries none. */
  private static void ofPeople() {
    rows(WHO_RUNS_IT, "member-invited");
    rows(WHO_TAKES_PART, "staff-appointed", "member-joined", "member-removed", "delegation-checked-in", "delegation-checked-out");
  }

  private static void ofTheDebate() {
    rows(WHO_TAKES_PART, "position-stated", "thread-opened", "message-posted", "message-corrected", "message-hidden", "message-shown");
  }

  private static void ofTexts() {
    rows(WHO_TAKES_PART, "provision-tabled", "provision-revised", "provision-withdrawn", "provision-taken-up", "provision-amended", "provision-decided",
        "provision-divided", "provision-restored", "provision-not-put", "provision-ruled-out", "provision-ruling-taken-back", "provision-reopened", "proposals-ordered");
    rows(WHO_TAKES_PART, "amendment-tabled", "amendment-joined", "amendment-withdrawn", "amendment-taken-up", "amendment-worded", "amendment-decided",
        "amendment-divided", "amendment-not-put", "amendment-ruled-out", "amendment-ruling-taken-back", "amendment-reopened", "amendments-ordered");
    rows(WHO_TAKES_PART, "division-moved", "division-objected", "division-operative-determined", "division-withdrawn", "division-decided", "division-ended",
        "part-decided");
  }

  /** procedure.md section 4: totals if the chair allows, and of a secret ballot only that a delegation has voted. What it cast itself it knows. */
  private static void ofVotes() {
    rows(WHO_TAKES_PART, "ballot-prepared", "ballot-opened", "ballot-closed", "ballot-voided", "decision-announced", "objection-disposed", "delegation-called",
        "delegation-passed", "explanations-limited", "statement-made", "statement-joined", "roll-calls-imported", "vote-cast", "count-changed");
    rows(ITS_DELEGATION, "vote-cast" + UNSEEN);
    rows(WHO_RUNS_IT, "import-asked", "import-refused"); // nothing has changed for the others yet
  }

  /** Accounts and sign-ins: in the journal of the installation, and in no other. */
  private static void ofTheInstallation() {
    rows(WHO_RUNS_THE_INSTALLATION, "administrator-appointed", "signed-in", "signed-out", "person-signed-out-everywhere", "password-changed");
  }

  private static void rows(Set<Hearer> hearers, String... events) {
    for (String event : events) {
      if (ROWS.put(event, EnumSet.copyOf(hearers)) != null) {
        throw new IllegalStateException("two rows for " + event);
      }
    }
  }

  /** By what happened. */
  static Map<String, Set<Hearer>> rows() {
    return Collections.unmodifiableMap(ROWS);
  }

  /** The types of what happens in a consultation. */
  public static Set<String> inConsultations() {
    return ROWS.keySet().stream().map(Hearing::type).filter(type -> !inTheInstallation().contains(type)).collect(Collectors.toSet());
  }

  /** The types of what belongs to no consultation. */
  public static Set<String> inTheInstallation() {
    return ROWS.keySet().stream().filter(type -> ROWS.get(type).equals(WHO_RUNS_THE_INSTALLATION)).collect(Collectors.toSet());
  }

  /** Whether the hearer may be told where somebody is written to. */
  static boolean knowsAddresses(Hearer hearer) {
    return WHO_RUNS_IT.contains(hearer);
  }

  /** Without what is said of a vote besides its type. */
  static String type(String row) {
    return row.replace(UNSEEN, "");
  }

  /** Who is to hear an entry of the journal; empty where nobody has said. */
  static Optional<Set<Hearer>> of(JsonNode entry) {
    boolean unseen = entry.get("type").asText().equals("vote-cast") && !entry.get("data").has("tally");
    return Optional.ofNullable(ROWS.get(entry.get("type").asText() + (unseen ? UNSEEN : "")));
  }
}
