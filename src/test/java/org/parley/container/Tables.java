package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.parley.consultation.Phase;
import org.parley.consultation.Rounds;
import org.parley.identity.Caller;
import org.parley.identity.Role;
import org.parley.provision.AmendmentView;
import org.parley.provision.Amendments;
import org.parley.provision.ProvisionView;
import org.parley.provision.Provisions;
import org.parley.shared.Json;
import org.parley.shared.LocalizedText;
import org.parley.shared.Rejection;
import org.parley.voting.BallotView;
import org.parley.voting.BallotView.SubjectType;
import org.parley.voting.Choice;
import org.parley.voting.DecisionRule;
import org.parley.voting.Method;
import org.parley.voting.RuleSets;
import org.parley.voting.Voting;

/** Sets tables at which texts are negotiated and voted on. */
@Dependent // a test may add to what happens at a table, and for that needs this itself and no proxy
public class Tables {
  @Inject
  private Seats seats;
  @Inject
  private Provisions provisions;
  @Inject
  private Amendments amendments;
  @Inject
  private Voting voting;
  @Inject
  private RuleSets ruleSets;
  @Inject
  private Rounds rounds;

  /** In drafting, with two delegations, the first of which tabled a provision. */
  Table set(String text) {
    return new Table(text);
  }

  /** As {@link #set(String)}, under the rules of procedure of a template. */
  Table under(String template, String text) {
    Table table = set(text);
    table.under(template);
    return table;
  }

  static LocalizedText english(String text) {
    return LocalizedText.in("en", text);
  }

  static String refused(Runnable act) {
    return assertThrows(Rejection.class, act::run).code();
  }

  /** A room with two delegations, the first of which tabled a provision. */
  class Table {
    final Seats.Room room = seats.room("tb", Phase.DRAFTING);
    final Caller first = head("ONE");
    final Caller second = head("TWO");
    final String provision;

    Table(String text) {
      provision = tabled(text);
    }

    Caller head(String code) {
      return seats.seat(room.consultation(), Optional.of(seats.delegation(room.consultation(), code)), Role.HEAD);
    }

    void under(String template) {
      ruleSets.change(room.chair(), room.consultation().id(), TextNode.valueOf(template), OptionalLong.empty());
    }

    /** The rules of procedure stay as they are, but for the usual rule. */
    void decidedBy(DecisionRule usual) {
      decidedBy(usual, 0);
    }

    /** @param explanationSeconds how long an explanation of vote may be then: of no account for what is put to the vote */
    void decidedBy(DecisionRule usual, long explanationSeconds) {
      ObjectNode rules = (ObjectNode) Json.read(Json.write(ruleSets.ruleSetOf(room.consultation().id())), JsonNode.class);
      rules.set("rule", Json.read(Json.write(usual), JsonNode.class));
      rules.put("explanationSeconds", explanationSeconds);
      ruleSets.change(room.chair(), room.consultation().id(), rules, OptionalLong.empty());
    }

    String tabled(String text) {
      return tabled(first, "Consultations", text);
    }

    String tabled(Caller by, String title, String text) {
      return provisions.table(by, room.consultation().id(), new Provisions.Draft(english(title), english(text), null)).id();
    }

    ProvisionView revise(String id, String text) {
      long version = provisions.show(first, id).version();
      return provisions.revise(first, id, new Provisions.Revision(english("Consultations"), english(text), null), OptionalLong.of(version));
    }

    ProvisionView revise(String text) {
      return revise(provision, text);
    }

    /** On the first version. */
    AmendmentView amend(Caller by, String text) {
      return amend(by, 1, text);
    }

    AmendmentView amend(Caller by, long version, String text) {
      return amendments.table(by, provision, new Amendments.Draft(version, null, english(text), null));
    }

    /** @param rule null for the usual one @param important null where it is not */
    BallotView prepared(Method method, SubjectType type, String id, String rule, String important) {
      JsonNode wanted = rule == null ? null : TextNode.valueOf(rule);
      return voting.prepare(room.chair(), room.consultation().id(),
          new Voting.Draft(english("Shall it be so?"), new Voting.Subject(type, id), method, null, null, wanted, important, null, null, null));
    }

    /** Recorded, by simple majority where the question is put for the first time, by the usual rule where it is reconsidered. */
    String prepared(SubjectType type, String id) {
      return prepared(Method.RECORDED, type, id, type.code().endsWith("reconsideration") ? null : "simple-majority", null).id();
    }

    /** Recorded, by the usual rule, or as important. */
    BallotView preparedAs(SubjectType type, String id, String important) {
      return prepared(Method.RECORDED, type, id, null, important);
    }

    String opened(Method method, SubjectType type, String id, String rule) {
      return open(prepared(method, type, id, rule, null).id());
    }

    String opened(SubjectType type, String id) {
      return open(prepared(type, id));
    }

    private String open(String ballot) {
      return voting.open(room.chair(), ballot, Optional.empty(), Optional.empty()).id();
    }

    String refusedToOpen(SubjectType type, String id) {
      String ballot = prepared(type, id);
      return refused(() -> open(ballot));
    }

    /** The first delegation alone votes. */
    void decide(SubjectType type, String id, Choice choice) {
      String ballot = opened(type, id);
      voting.cast(first, ballot, choice);
      voting.close(room.chair(), ballot);
    }

    /** The chair asks whether anybody objects, and the second delegation does. @param rule null for the usual one */
    BallotView objectedTo(SubjectType type, String id, String rule) {
      String ballot = opened(Method.NO_OBJECTION, type, id, rule);
      voting.cast(second, ballot, Choice.OBJECT);
      return voting.close(room.chair(), ballot);
    }

    /** The first round is closed, and the second is in drafting. */
    void nextRound() {
      rounds.openPhase(room.chair(), room.consultation().id(), "R1", Phase.CLOSED, Optional.empty(), Optional.empty());
      rounds.open(room.chair(), room.consultation().id(), english("Second"));
      rounds.openPhase(room.chair(), room.consultation().id(), "R2", Phase.DRAFTING, Optional.empty(), Optional.of(List.of("ONE", "TWO")));
    }

    ProvisionView text() {
      return provisions.show(first, provision);
    }

    AmendmentView now(AmendmentView amendment) {
      return amendments.show(first, amendment.id());
    }
  }
}
