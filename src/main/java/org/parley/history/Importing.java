package org.parley.history;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.consultation.Consultations;
import org.parley.shared.ConsultationId;
import org.parley.shared.Ids;
import org.parley.shared.Proceedings;

/**
 * The steps of an import, each a transaction; between them a node may die. Each shows that its node still holds the import, under the lock
 * of its row, so that one that was held up for too long does nothing more once another has taken over. For {@link ImportRuns} alone, which
 * takes no caller: who asked was authorised then.
 */
@Stateless
public class Importing {
  static final int MOST_IN_ALL = 20_000;
  private static final int DISCARDED_AT_ONCE = 200;

  private ImportRepository imports;
  private RollCallRepository rollCalls;
  private Consultations consultations;
  private Proceedings proceedings;
  private Clock clock;

  public Importing() {}

  @Inject
  Importing(ImportRepository imports, RollCallRepository rollCalls, Consultations consultations, Proceedings proceedings, Clock clock) {
    this.imports = imports;
    this.rollCalls = rollCalls;
    this.consultations = consultations;
    this.proceedings = proceedings;
    this.clock = clock;
  }

  /**
   * The right to go on with an import.
   *
   * @param holder shown with each step
   * @param done roll-calls that earlier steps kept, perhaps on another node
   * @param hopeless it was taken up too often already
   */
  public record Hold(String id, ConsultationId consultation, String holder, int done, boolean hopeless) {}

  /** Ids of those that nobody works on, the longest waiting first. */
  public List<String> waiting() {
    return imports.waiting(clock.instant());
  }

  /** Empty if another was quicker. */
  public Optional<Hold> takeUp(String id) {
    Import one = imports.lock(id).orElseThrow();
    if (!one.isFree(clock.instant())) {
      return Optional.empty();
    }
    String holder = one.hold(clock.instant());
    return Optional.of(new Hold(id, one.consultation(), holder, one.done(), one.isHopeless()));
  }

  /** A piece of one of its files, from 0; empty after the last. */
  public Optional<byte[]> piece(String id, String file, int place) {
    return imports.piece(id, file, place);
  }

  public Set<String> externalIds(ConsultationId consultation) {
    return rollCalls.externalIds(consultation);
  }

  /** Says how much there is, and makes known the members. @return their ids, in the order of the batch */
  public List<String> begin(Hold hold, Batch batch) {
    Import one = step(hold);
    one.measured(batch.rollCalls().size(), batch.ballots());
    Map<MemberName, String> known = new HashMap<>();
    Codes codes = new Codes();
    rollCalls.members(one.consultation()).forEach(member -> {
      known.put(member.named(), member.id());
      codes.take(member.code());
    });
    List<String> ids = new ArrayList<>();
    for (MemberName name : batch.members()) {
      ids.add(known.computeIfAbsent(name, unknown -> {
        PastMember member = new PastMember(Ids.next(), one.consultation(), codes.of(name), name, one.lang());
        rollCalls.add(member);
        return member.id();
      }));
    }
    return ids;
  }

  /** Keeps the roll-calls from one place up to another, with their sheets. @param members ids, in the order of the batch */
  public void keep(Hold hold, Batch batch, int from, int to, List<String> members) {
    Import one = step(hold);
    List<String> ids = new ArrayList<>();
    List<Sheet> sheets = new ArrayList<>();
    for (int place = from; place < to; place++) {
      RollCall rollCall = new RollCall(Ids.next(), one, place, batch.rollCalls().get(place));
      rollCalls.add(rollCall);
      ids.add(rollCall.id());
      sheets.add(batch.sheet(place));
    }
    rollCalls.addVotes(ids, sheets, members);
    one.kept(to - from);
  }

  /** Makes all of it visible, once; the journal has one entry for all. */
  public void complete(Hold hold) {
    consultations.lock(hold.consultation());
    Import one = step(hold);
    rollCalls.number(one.consultation(), one.id());
    imports.forgetFiles(one.id());
    proceedings.record(one.complete(clock.instant()));
  }

  /** Removes some of what was kept of it. @return whether there may be more */
  public boolean discard(Hold hold) {
    Import one = step(hold);
    return rollCalls.discard(one.id(), DISCARDED_AT_ONCE);
  }

  /** Ends it with nothing imported; to be called when all that was kept has been discarded. */
  public void refuse(Hold hold, List<Complaint> complaints) {
    Import one = step(hold);
    imports.forgetFiles(one.id());
    proceedings.record(one.refuse(complaints, clock.instant()));
  }

  private Import step(Hold hold) {
    Import one = imports.lock(hold.id()).orElseThrow(Superseded::new);
    one.step(hold.holder(), clock.instant());
    return one;
  }
}
