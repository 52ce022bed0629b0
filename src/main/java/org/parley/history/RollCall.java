package org.parley.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.parley.shared.LocalizedText;
import org.parley.voting.BallotState;
import org.parley.voting.BallotView;
import org.parley.voting.Count;
import org.parley.voting.DecisionRule;
import org.parley.voting.Disclosure;
import org.parley.voting.Method;
import org.parley.voting.Origin;
import org.parley.voting.Outcome;
import org.parley.voting.Rules;
import org.parley.voting.Tally;
import org.parley.voting.Terms;

/**
 * A roll-call that was held elsewhere; it never changes. It has a number, and with it is visible, from the moment in which its import
 * was complete.
 */
@Entity
@Table(name = "roll_call")
class RollCall {
  /** The sheet is known; that it was called name by name, and in which order, is not. */
  private static final Method METHOD = Method.RECORDED;

  @Id
  private String id;
  @Column(name = "consultation_id")
  private String consultationId;
  @Column(name = "import_id")
  private String importId;
  private int place;
  private Integer number;
  @Column(name = "external_id")
  private String externalId;
  @Column(name = "session_number")
  private int session;
  @Column(name = "held_on")
  private LocalDate heldOn;
  private String symbol;
  private String title;
  private String lang;
  private boolean amendment;
  private boolean paragraph;
  private boolean important;
  @Column(name = "yes_votes")
  private int yes;
  @Column(name = "no_votes")
  private int no;
  private int abstentions;
  private boolean adopted;

  protected RollCall() {}

  /** @param place in its import, from 0 */
  RollCall(String id, Import by, int place, PastRollCall listed) {
    this.id = id;
    this.consultationId = by.consultation().value();
    this.importId = by.id();
    this.place = place;
    this.externalId = listed.externalId();
    this.session = listed.session();
    this.heldOn = listed.date();
    this.symbol = listed.symbol();
    this.title = listed.title();
    this.lang = by.lang();
    this.amendment = listed.amendment();
    this.paragraph = listed.paragraph();
    this.important = listed.important();
    this.yes = listed.yes();
    this.no = listed.no();
    this.abstentions = listed.abstain();
    this.adopted = outcome().adopted();
  }

  /** Important questions by two thirds (UNGA 83), all others by a simple majority (UNGA 85). */
  private DecisionRule rule() {
    return important ? Rules.TWO_THIRDS : Rules.SIMPLE_MAJORITY;
  }

  /** The members are those who voted: of the others the sources say nothing. */
  private Tally tally() {
    return new Tally(yes, no, abstentions, 0, 0, 0, yes + no + abstentions);
  }

  /** Without what more would have carried it: that would need those who did not vote. */
  private Outcome outcome() {
    Outcome counted = rule().decide(Count.of(tally()));
    return new Outcome(counted.adopted(), counted.decided(), false, counted.code(), Optional.empty(), counted.params());
  }

  String id() {
    return id;
  }

  /** As a closed ballot, without its board. The day is known, not the hour: it counts as closed when the day began. */
  BallotView view() {
    Instant day = heldOn.atStartOfDay(ZoneOffset.UTC).toInstant();
    return new BallotView(id, number, LocalizedText.in(lang, title), Optional.empty(), METHOD, Disclosure.NAMES, rule(), Optional.empty(), false, Terms.PLAIN,
        BallotState.CLOSED, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(day), Optional.empty(), Optional.empty(),
        Optional.of(new BallotView.Turnout(tally().members(), tally().members())), Optional.of(tally()), Optional.of(outcome()), Optional.empty(), Optional.empty(),
        Optional.of(new Origin(externalId, session, heldOn, symbol, amendment, paragraph, important)));
  }
}
