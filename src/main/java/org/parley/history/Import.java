package org.parley.history;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parley.shared.ConsultationId;
import org.parley.shared.Ids;
import org.parley.shared.Json;
import org.parley.shared.PersonId;

/**
 * An import from its request to its end. A node that works on it holds it for a while, and longer with each step; when a node dies,
 * another holds it after that while and goes on where the last step ended. What it has kept so far is not visible: the step that ends it
 * makes all of it so.
 */
@Entity
@Table(name = "roll_call_import")
class Import {
  static final Duration HELD = Duration.ofSeconds(20);
  private static final int MOST_ATTEMPTS = 5;

  @Id
  private String id;
  @Column(name = "consultation_id")
  private String consultationId;
  /** The consultation's id until it has ended: a unique key lets no second one begin meanwhile. */
  @Column(name = "under_way")
  private String underWay;
  @Column(name = "asked_by")
  private String askedBy;
  @Column(name = "asked_at")
  private Instant askedAt;
  private String lang;
  private String state;
  private int attempts;
  private String holder;
  @Column(name = "held_until")
  private Instant heldUntil;
  private int done;
  private int total;
  private int ballots;
  private String complaints;
  @Column(name = "roll_calls_hash")
  private String rollCallsHash;
  @Column(name = "ballots_hash")
  private String ballotsHash;
  @Column(name = "finished_at")
  private Instant finishedAt;

  protected Import() {}

  Import(String id, ConsultationId consultation, PersonId askedBy, String lang, RollCallsImported.Files hashes, Instant now) {
    this.id = id;
    this.consultationId = consultation.value();
    this.underWay = consultation.value();
    this.askedBy = askedBy.value();
    this.askedAt = now;
    this.lang = lang;
    this.state = ImportState.QUEUED.code();
    this.complaints = "[]";
    this.rollCallsHash = hashes.rollCalls();
    this.ballotsHash = hashes.ballots();
  }

  /** Nobody has it, or whoever had it has not been heard of for too long. */
  boolean isFree(Instant now) {
    return underWay != null && (heldUntil == null || !now.isBefore(heldUntil));
  }

  /** Takes it up. @return what the taker shows with each step */
  String hold(Instant now) {
    state = ImportState.RUNNING.code();
    attempts++;
    holder = Ids.next();
    heldUntil = now.plus(HELD);
    return holder;
  }

  /** It was taken up too often without coming to an end: it would be for ever. */
  boolean isHopeless() {
    return attempts > MOST_ATTEMPTS;
  }

  /** @throws Superseded if somebody else has taken it up since */
  void step(String shown, Instant now) {
    if (underWay == null || !shown.equals(holder)) {
      throw new Superseded();
    }
    heldUntil = now.plus(HELD);
  }

  void measured(int rollCalls, int ballotsInAll) {
    total = rollCalls;
    ballots = ballotsInAll;
  }

  void kept(int rollCalls) {
    done += rollCalls;
  }

  /** Ends it with nothing imported. */
  ImportRefused refuse(List<Complaint> reasons, Instant now) {
    done = 0;
    complaints = Json.write(reasons);
    end(ImportState.FAILED, now);
    return new ImportRefused(consultation(), id);
  }

  /** Ends it with all of it there. @throws IllegalStateException if not all was kept */
  RollCallsImported complete(Instant now) {
    if (done != total) {
      throw new IllegalStateException("import " + id + " kept " + done + " of " + total);
    }
    end(ImportState.DONE, now);
    return new RollCallsImported(consultation(), id, total, ballots, files(), Optional.of(new PersonId(askedBy)));
  }

  ImportAsked asked() {
    return new ImportAsked(consultation(), id, files(), Optional.of(new PersonId(askedBy)));
  }

  private RollCallsImported.Files files() {
    return new RollCallsImported.Files(rollCallsHash, ballotsHash);
  }

  private void end(ImportState how, Instant now) {
    state = how.code();
    underWay = null;
    holder = null;
    heldUntil = null;
    finishedAt = now;
  }

  String id() {
    return id;
  }

  ConsultationId consultation() {
    return new ConsultationId(consultationId);
  }

  /** In which titles and names of the files are. */
  String lang() {
    return lang;
  }

  int done() {
    return done;
  }

  ImportView view() {
    List<Complaint> reasons = Json.read(complaints, new TypeReference<List<Complaint>>() {});
    return new ImportView(id, consultation(), ImportState.of(state), done, total, ballots, reasons, new PersonId(askedBy), askedAt,
        Optional.ofNullable(finishedAt));
  }
}
