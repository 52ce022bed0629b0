package org.parley.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.consultation.DelegationView;
import org.parley.identity.Access;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;
import org.parley.voting.BallotView;
import org.parley.voting.Choice;
import org.parley.voting.ImportedBallots;

/** Roll-calls as closed ballots, beside the consultation's own. Whoever voted was present; of who did not, the sources say nothing. */
@ApplicationScoped
@Transactional
public class HistoryBallots implements ImportedBallots {
  private RollCallRepository rollCalls;
  private Access access;

  public HistoryBallots() {}

  @Inject
  HistoryBallots(RollCallRepository rollCalls, Access access) {
    this.rollCalls = rollCalls;
    this.access = access;
  }

  @Override
  public Optional<BallotView> find(Caller caller, String id) {
    return rollCalls.consultationOf(id).map(consultation -> {
      access.requireWithin(caller, consultation, Action.SEE_PROCEEDINGS, "ballot");
      return rollCalls.find(id).orElseThrow().view().with(board(id));
    });
  }

  private List<BallotView.Line> board(String id) {
    return rollCalls.sheet(id).entrySet().stream().map(entry -> line(entry.getKey().view(), entry.getValue()))
        .sorted(Comparator.comparing(line -> line.delegation().code())).toList();
  }

  private static BallotView.Line line(MemberView member, Choice choice) {
    return new BallotView.Line(new DelegationView.Named(new DelegationId(member.id()), member.code(), member.name()), 1, false, true, true, true,
        Optional.of(choice), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Override
  public List<BallotView> list(Caller caller, ConsultationId consultation, int afterNumber, int limit) {
    access.require(caller, consultation, Action.SEE_PROCEEDINGS);
    return rollCalls.after(consultation, afterNumber, limit).stream().map(RollCall::view).toList();
  }
}
