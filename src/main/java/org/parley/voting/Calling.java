package org.parley.voting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.shared.DelegationId;

/**
 * The calling of a roll-call: delegations are called one after the other from the one drawn by lot; those that pass are called once
 * more at the end, in the same order. Part of its ballot and changed under its lock.
 */
@Entity
@Table(name = "calling")
class Calling {
  private static final int NOBODY = -1;

  @Id
  @Column(name = "ballot_id")
  private String ballotId;
  @Column(name = "call_language")
  private String language;
  private String seed;
  private int called = NOBODY;
  private boolean again;
  @Transient
  private List<CallPlace> order = new ArrayList<>();

  protected Calling() {}

  /** @param seed secret until the ballot opens */
  Calling(String ballot, String language, String seed) {
    this.ballotId = ballot;
    this.language = language;
    this.seed = seed;
  }

  /** For another ballot in the same language, with a lot of its own. */
  Calling again(String newBallot, String newSeed) {
    return new Calling(newBallot, language, newSeed);
  }

  /** As it was kept. */
  Calling in(List<CallPlace> places) {
    order = new ArrayList<>(places);
    return this;
  }

  /** Draws who is called first, and so the order of all. */
  void draw(List<Elector> electorate) {
    for (Elector elector : CallOrder.of(electorate, language, new Lot(seed))) {
      order.add(new CallPlace(ballotId, order.size(), elector.id()));
    }
  }

  List<CallPlace> places() {
    return order;
  }

  /**
   * Moves on to the next.
   *
   * @return who was called before and did not answer, if somebody was
   * @throws AllCalled
   */
  Optional<DelegationId> callNext() {
    int next = next().orElseThrow(AllCalled::new).place();
    Optional<DelegationId> missed = leave();
    again = again || next <= called;
    called = next;
    return missed;
  }

  /** Whoever is called is called no longer. @return who it was, if it did not answer */
  Optional<DelegationId> leave() {
    return called().filter(place -> place.leave(again)).map(CallPlace::delegation);
  }

  Optional<CallPlace> called() {
    return called == NOBODY ? Optional.empty() : Optional.of(order.get(called));
  }

  /** Who is called next as things stand; empty where nobody is left. */
  Optional<CallPlace> next() {
    if (!again && called < order.size() - 1) {
      return Optional.of(order.get(called + 1));
    }
    int from = again ? called + 1 : 0;
    return order.stream().skip(from).filter(CallPlace::isToBeCalledAgain).findFirst();
  }

  boolean isAgain() {
    return again;
  }

  /** Takes an answer, or a correction of one. @throws NotCalled if it is not the delegation's turn yet, or not again */
  void answer(DelegationId delegation) {
    CallPlace place = place(delegation);
    boolean turn = place.hasPassed() ? isReachedAgain(place) : again || place.place() <= called;
    if (!place.hasAnswered() && !turn) {
      throw new NotCalled();
    }
    place.answer();
  }

  /** Whether the delegation has been called and has not answered; after passing, once it is called again. */
  boolean asks(DelegationId delegation) {
    CallPlace place = place(delegation);
    boolean reached = place.hasPassed() ? again && place.place() <= called : again || place.place() <= called;
    return reached && !place.hasAnswered();
  }

  /** Whoever has just passed may still think better of it. */
  private boolean isReachedAgain(CallPlace place) {
    return again ? place.place() <= called : place.place() == called;
  }

  /**
   * Lets the delegation that is called pass.
   *
   * @return whether it had not passed already
   * @throws NotCalled @throws CannotPass where it has answered, or is called again
   */
  boolean pass(DelegationId delegation) {
    CallPlace place = place(delegation);
    if (place.hasAnswered() || again || place.place() < called) {
      throw new CannotPass();
    }
    if (place.place() > called) {
      throw new NotCalled();
    }
    boolean first = !place.hasPassed();
    place.pass();
    return first;
  }

  private CallPlace place(DelegationId delegation) {
    return order.stream().filter(place -> place.delegation().equals(delegation)).findFirst().orElseThrow();
  }

  /** @param state of the ballot: what was drawn is told from the opening, who is called while it runs */
  RollCallView view(BallotState state) {
    boolean drawn = state != BallotState.PREPARED;
    boolean running = state == BallotState.OPEN;
    return new RollCallView(language, new Lot(seed).commitment(), drawn ? Optional.of(seed) : Optional.empty(),
        order.stream().map(CallPlace::view).toList(), running ? called().map(CallPlace::delegation) : Optional.empty(), again,
        running ? next().map(CallPlace::delegation) : Optional.empty());
  }
}
