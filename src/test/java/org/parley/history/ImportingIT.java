package org.parley.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.consultation.ConsultationView;
import org.parley.consultation.Consultations;
import org.parley.consultation.Countries;
import org.parley.container.Callers;
import org.parley.container.Ledger;
import org.parley.container.ParleyArchive;
import org.parley.journal.Journal;
import org.parley.journey.support.Await;
import org.parley.shared.Audience;
import org.parley.shared.Ids;
import org.parley.shared.LocalizedText;

/** Two nodes and one import: it is carried out once, and whoever was held up for too long changes nothing more. */
@ExtendWith(ArquillianExtension.class)
class ImportingIT {
  private static final String LIST = "rcid,session,date,symbol,amendment,paragraph,important,title,official_yes,official_no,official_abstain\n"
      + "1,1,1950-01-01,S/1,0,0,0,FIRST,1,0,0\n2,1,1950-01-02,S/2,0,0,0,SECOND,0,1,0\n";
  private static final String BALLOTS = "rcid,iso2,country,vote\n1,AR,Argentina,yes\n2,,Sarrendia,no\n";

  @Deployment
  static WebArchive archive() {
    return ParleyArchive.with(Callers.class, Ledger.class, Await.class);
  }

  @Inject
  private Importing importing;
  @Inject
  private History history;
  @Inject
  private Consultations consultations;
  @Inject
  private Journal journal;
  @Inject
  private Ledger ledger;

  private ConsultationView consultation() {
    return consultations.open(Callers.administrator(), new Consultations.Draft("im-" + Ids.next(), null, LocalizedText.in("en", "Past votes"), null,
        List.of("en"), null, null));
  }

  /** An import that a node took up a moment ago and holds for an hour. */
  private Importing.Hold held(ConsultationView consultation) {
    String id = Ids.next();
    ledger.change("insert into roll_call_import (id, consultation_id, under_way, asked_by, asked_at, lang, state, attempts, holder, held_until, done,"
            + " total, ballots, complaints, roll_calls_hash, ballots_hash) values (?1, ?2, ?2, 'p', ?3, 'en', 'running', 1, 'slow', ?4, 0, 0, 0, '[]', 'a', 'b')",
        id, consultation.id().value(), Timestamp.from(Instant.now()), Timestamp.from(Instant.now().plusSeconds(3_600)));
    piece(id, "roll-calls", LIST);
    piece(id, "ballots", BALLOTS);
    return new Importing.Hold(id, consultation.id(), "slow", 0, false);
  }

  private void piece(String id, String file, String content) {
    ledger.change("insert into roll_call_import_piece (import_id, file, place, content) values (?1, ?2, 0, ?3)", id, file,
        content.getBytes(StandardCharsets.UTF_8));
  }

  private static Batch batch() {
    return batch(BALLOTS);
  }

  private static Batch batch(String ballots) {
    return Batch.read(new ByteArrayInputStream(LIST.getBytes(StandardCharsets.UTF_8)),
        new ByteArrayInputStream(ballots.getBytes(StandardCharsets.UTF_8)), new Complaints());
  }

  /** Whatever order the tables give them in: as many as would not all come out well by chance. */
  @Test
  void aMemberThatWasRenamedIsEverywhereUnderItsLaterName() {
    Map<String, String> renamed = Map.of("LK", "Ceylon", "BF", "Upper Volta", "BJ", "Dahomey", "TH", "Siam", "IR", "Persia", "MM", "Burma", "GH", "Gold Coast", "ZM", "Northern Rhodesia");
    StringBuilder ballots = new StringBuilder("rcid,iso2,country,vote\n");
    renamed.forEach((code, then) -> ballots.append("1,").append(code).append(',').append(then).append(",yes\n"));
    renamed.keySet().forEach(code -> ballots.append("2,").append(code).append(',').append(Countries.name(code).orElseThrow().in("en").orElseThrow()).append(",no\n"));
    ConsultationView consultation = consultation();
    Importing.Hold hold = held(consultation);
    Batch batch = batch(ballots.toString());
    importing.keep(hold, batch, 0, 2, importing.begin(hold, batch));
    importing.complete(hold);
    assertEquals(List.of(), history.members(Callers.administrator(), consultation.id(), "en").stream().map(MemberTurnout::member).filter(ImportingIT::isEarlier).toList());
    renamed.keySet().forEach(code -> {
      MemberHistory one = history.member(Callers.administrator(), consultation.id(), code, "en");
      assertEquals(Optional.empty(), one.member().nameThen(), code);
      assertEquals(2, one.rollCalls());
      assertEquals(List.of(), one.others().stream().map(MemberHistory.Agreement::member).filter(ImportingIT::isEarlier).toList());
    });
  }

  private static boolean isEarlier(MemberView member) {
    return member.nameThen().isPresent();
  }

  private long visible(ConsultationView consultation) {
    return history.overview(Callers.administrator(), consultation.id()).rollCalls();
  }

  @Test
  void anotherNodeGoesOnWhereTheFirstStoppedAndTheFirstIsSuperseded() {
    ConsultationView consultation = consultation();
    Importing.Hold slow = held(consultation);
    List<String> members = importing.begin(slow, batch());
    importing.keep(slow, batch(), 0, 1, members);
    assertEquals(0, visible(consultation), "what is kept is not visible before all is");
    String kept = (String) ledger.rows("select id from roll_call where import_id = ?1", slow.id()).get(0);
    // As if the first node had not been heard of for too long: the timer of this one looks, as another node's would.
    ledger.change("update roll_call_import set held_until = ?1 where id = ?2", Timestamp.from(Instant.now().minusSeconds(1)), slow.id());
    Await.until("the import to be taken up and completed", Await.SOON, () -> visible(consultation) > 0);
    assertEquals(2, visible(consultation));
    assertEquals(1, ledger.count("select count(*) from roll_call where id = ?1 and number = 1", kept), "what was kept was not kept again");
    assertThrows(Superseded.class, () -> importing.keep(slow, batch(), 1, 2, members));
    assertThrows(Superseded.class, () -> importing.complete(slow));
    assertEquals(2, ledger.count("select count(*) from past_vote v join roll_call r on r.id = v.roll_call_id where r.import_id = ?1", slow.id()));
    assertEquals(List.of("roll-calls-imported"), entries(consultation, Audience.MEMBERS));
    assertEquals(0, ledger.count("select count(*) from roll_call_import_piece where import_id = ?1", slow.id()), "the files are forgotten");
  }

  @Test
  void whatIsRefusedLeavesNothingBehind() {
    ConsultationView consultation = consultation();
    Importing.Hold hold = held(consultation);
    importing.keep(hold, batch(), 0, 2, importing.begin(hold, batch()));
    importing.discard(hold);
    importing.refuse(hold, List.of(Complaint.about("ballots", "empty", Map.of())));
    assertEquals(0, visible(consultation));
    assertEquals(0, ledger.count("select count(*) from roll_call where import_id = ?1", hold.id()));
    assertEquals(0, ledger.count("select count(*) from roll_call_import_piece where import_id = ?1", hold.id()));
    assertThrows(Superseded.class, () -> importing.complete(hold));
    assertEquals(List.of("import-refused"), entries(consultation, Audience.STAFF), "the staff are told");
    assertEquals(List.of(), entries(consultation, Audience.MEMBERS));
  }

  private List<String> entries(ConsultationView consultation, Audience audience) {
    return journal.read(consultation.id().value(), 0, Journal.MOST_AT_ONCE, Set.of(audience)).entries().stream().map(entry -> entry.type())
        .filter(type -> type.contains("import")).toList();
  }
}
