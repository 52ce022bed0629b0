package org.parley.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.parley.shared.ConsultationId;
import org.parley.shared.Database;
import org.parley.shared.DelegationId;
import org.parley.shared.Settled;

@ApplicationScoped
class BallotRepository {
  private static final String WITH_VOTE = " left join Vote v on v.ballotId = e.ballotId and v.delegationId = e.delegationId ";

  private static final String BELONGS = "select consultation_id, method from ballot where id = ?";
  private static final String OPEN_ON_TEXTS = "select id from ballot where consultation_id = ? and state = ? and subject_type <> ?";
  private static final String OPEN_ON = "select id from ballot where subject_id = ? and subject_type = ? and consultation_id = ? and state = ?";

  @PersistenceContext(unitName = "parley")
  private EntityManager entities;
  @Inject
  private Database database;
  @Inject
  private BallotKeys keys;
  private final Settled<ConsultationId> consultations = new Settled<>();
  private final Settled<String> companies = new Settled<>();

  Optional<Ballot> find(String id) {
    return Optional.ofNullable(entities.find(Ballot.class, id)).map(this::whole);
  }

  Optional<Ballot> lock(String id) {
    // A named query: finding under a lock would put its SQL together anew each time.
    return entities.createNamedQuery(Ballot.LOCKED, Ballot.class).setFlushMode(FlushModeType.COMMIT).setParameter("id", id)
        .getResultStream().findFirst().map(this::whole);
  }

  /** What becomes of a roll-call also depends on who was called; a running count that is shown and sealed is opened, if its key is there. */
  Ballot whole(Ballot ballot) {
    if (ballot.showsSealedCount()) {
      keys.lookFor(ballot.id()).ifPresent(ballot::openCount);
    }
    return ballot.method() == Method.ROLL_CALL ? ballot.with(entities.find(Calling.class, ballot.id()).in(places(ballot.id()))) : ballot;
  }

  private List<CallPlace> places(String ballot) {
    return entities.createQuery("select p from CallPlace p where p.ballotId = :ballot order by p.place", CallPlace.class)
        .setParameter("ballot", ballot).getResultList();
  }

  /** To which consultation it belongs. */
  Optional<ConsultationId> consultationOf(String id) {
    return consultations.find(id, () -> database.first(BELONGS, row -> new ConsultationId(row.getString(1)), id));
  }

  /**
   * What votes share that are cast on it and on other ballots at the same time: the consultation's journal. An objection to silence also
   * closes its ballot, which locks more; and nothing is to stand in one transaction with a secret vote that tells who was there: such
   * votes have only each other.
   */
  String castWith(String id) {
    return companies.find(id, () -> database.first(BELONGS, row -> castAlone(Method.of(row.getString(2))) ? id : row.getString(1), id)).orElse(id);
  }

  private static boolean castAlone(Method method) {
    return method == Method.SILENCE || method == Method.SECRET;
  }

  /** Those whose number is higher, in order. */
  List<Ballot> after(ConsultationId consultation, int number, int limit) {
    return entities.createQuery("select b from Ballot b where b.consultationId = :consultation and b.number > :number"
            + " order by b.number", Ballot.class)
        .setParameter("consultation", consultation.value()).setParameter("number", number).setMaxResults(limit).getResultStream().map(this::whole).toList();
  }

  /** Those closed that were opened in the round, in the order of their numbers. @param first also those opened when there was no round yet */
  List<Ballot> closedIn(ConsultationId consultation, String round, boolean first) {
    return entities.createQuery("select b from Ballot b where b.consultationId = :consultation and (b.course.roundId = :round"
            + (first ? " or b.course.roundId is null" : "") + ") and b.course.state = :closed order by b.number", Ballot.class)
        .setParameter("consultation", consultation.value()).setParameter("round", round).setParameter("closed", BallotState.CLOSED.code())
        .getResultStream().map(this::whole).toList();
  }

  /** Those that run, in the order of their numbers. */
  List<Ballot> open(ConsultationId consultation) {
    return entities.createQuery("select b from Ballot b where b.consultationId = :consultation and b.course.state = :open"
            + " order by b.number", Ballot.class)
        .setParameter("consultation", consultation.value()).setParameter("open", BallotState.OPEN.code()).getResultList();
  }

  /** Those that run, in the order of their numbers; none where none of them is on a text or on what belongs to one. */
  List<Ballot> openWithTexts(ConsultationId consultation) {
    // Whoever speaks asks, as below.
    boolean any = database.first(OPEN_ON_TEXTS, row -> true, consultation.value(), BallotState.OPEN.code(), BallotView.SubjectType.PRINCIPLE.code()).isPresent();
    return any ? open(consultation) : List.of();
  }

  /** Those that run on something, in the order of their numbers. */
  List<Ballot> openOn(ConsultationId consultation, String subjectType, String subjectId) {
    // Whoever speaks asks; hardly ever is there one, and no entity is built to find that out.
    if (database.first(OPEN_ON, row -> true, subjectId, subjectType, consultation.value(), BallotState.OPEN.code()).isEmpty()) {
      return List.of();
    }
    return entities.createQuery("select b from Ballot b where b.question.subjectId = :id and b.question.subjectType = :type"
            + " and b.consultationId = :consultation and b.course.state = :open order by b.number", Ballot.class)
        .setParameter("id", subjectId).setParameter("type", subjectType).setParameter("consultation", consultation.value())
        .setParameter("open", BallotState.OPEN.code()).getResultList();
  }

  /** Ids of those that run and are about one of these, in the order in which several are locked. */
  List<String> runningOn(Collection<String> subjects) {
    return entities.createQuery("select b.id from Ballot b where b.course.state = :open and b.question.subjectId in :subjects order by b.id", String.class)
        .setParameter("open", BallotState.OPEN.code()).setParameter("subjects", subjects).getResultList();
  }

  /** Whether, after a tie, a second ballot on one of these is to be held. */
  boolean isSecondAwaited(Collection<String> subjects) {
    return !entities.createQuery("select b.id from Ballot b where b.course.state = :prepared and b.terms.latest is not null"
            + " and b.question.subjectId in :subjects", String.class)
        .setParameter("prepared", BallotState.PREPARED.code()).setParameter("subjects", subjects).setMaxResults(1).getResultList().isEmpty();
  }

  /** Those on texts and on what belongs to them, in whatever state. */
  List<Ballot> onTexts(ConsultationId consultation) {
    return entities.createQuery("select b from Ballot b where b.consultationId = :consultation and b.question.subjectType <> :principle", Ballot.class)
        .setParameter("consultation", consultation.value()).setParameter("principle", BallotView.SubjectType.PRINCIPLE.code()).getResultStream()
        .map(this::whole).toList();
  }

  /** Closed ones that are on no text, but on a principle or on nothing else than their question. */
  List<Ballot> closedQuestions(ConsultationId consultation) {
    return entities.createQuery("select b from Ballot b where b.consultationId = :consultation and b.course.state = :closed"
            + " and (b.question.subjectType is null or b.question.subjectType = :principle)", Ballot.class)
        .setParameter("consultation", consultation.value()).setParameter("closed", BallotState.CLOSED.code())
        .setParameter("principle", BallotView.SubjectType.PRINCIPLE.code()).getResultStream().map(this::whole).toList();
  }

  /** Closed ones on something. */
  List<Ballot> closedOn(ConsultationId consultation, BallotView.SubjectType type, String subject) {
    return entities.createQuery("select b from Ballot b where b.consultationId = :consultation and b.course.state = :closed"
            + " and b.question.subjectType = :type and b.question.subjectId = :subject", Ballot.class)
        .setParameter("consultation", consultation.value()).setParameter("closed", BallotState.CLOSED.code())
        .setParameter("type", type.code()).setParameter("subject", subject).getResultStream().map(this::whole).toList();
  }

  /** The highest number of those closed on one of these. @param round in which they were opened; empty for before there was any */
  OptionalInt lastClosedOn(Collection<String> subjects, Optional<String> round) {
    return entities.createQuery("select b.number from Ballot b where b.course.state = :closed and b.question.subjectId in :subjects"
            + " and coalesce(b.course.roundId, '') = :round order by b.number desc", Integer.class)
        .setParameter("closed", BallotState.CLOSED.code()).setParameter("subjects", subjects).setParameter("round", round.orElse(""))
        .setMaxResults(1).getResultStream().mapToInt(Integer::intValue).findFirst();
  }

  /** Second ballots that wait to be held, in the order of their numbers. */
  List<Ballot> awaited(ConsultationId consultation) {
    return entities.createQuery("select b from Ballot b where b.consultationId = :consultation and b.course.state = :prepared"
            + " and b.terms.latest is not null order by b.number", Ballot.class)
        .setParameter("consultation", consultation.value()).setParameter("prepared", BallotState.PREPARED.code()).getResultList();
  }

  /** Whether a tie in it calls for a second ballot. */
  boolean mayTieAgain(String id) {
    return !entities.createQuery("select b.id from Ballot b where b.id = :id and b.terms.tie = :policy", String.class)
        .setParameter("id", id).setParameter("policy", TiePolicy.SECOND_BALLOT.code()).getResultList().isEmpty();
  }

  /** Ids of those that should have closed by then, and of second ballots that should have been held. */
  List<String> due(Instant now) {
    return entities.createQuery("select b.id from Ballot b where b.course.state = :open and b.course.closes <= :now"
            + " or b.course.state = :prepared and b.terms.latest <= :now", String.class)
        .setParameter("open", BallotState.OPEN.code()).setParameter("prepared", BallotState.PREPARED.code()).setParameter("now", now).getResultList();
  }

  /** The highest number given, 0 where there is none. Safe under the consultation's lock. */
  int lastNumber(ConsultationId consultation) {
    return entities.createQuery("select coalesce(max(b.number), 0) from Ballot b where b.consultationId = :consultation", Number.class)
        .setParameter("consultation", consultation.value()).getSingleResult().intValue();
  }

  /** The delegation's place; empty if it is not of the electorate. */
  Optional<Seat> seat(String ballot, DelegationId delegation) {
    return entities.createQuery("select e, v from Elector e" + WITH_VOTE + "where e.ballotId = :ballot and e.delegationId = :delegation", Object[].class)
        .setParameter("ballot", ballot).setParameter("delegation", delegation.value()).getResultStream().findFirst().map(BallotRepository::seat);
  }

  /** All places, by the delegations' codes. */
  List<Seat> seats(String ballot) {
    return entities.createQuery("select e, v from Elector e" + WITH_VOTE + "where e.ballotId = :ballot order by e.code", Object[].class)
        .setParameter("ballot", ballot).getResultStream().map(BallotRepository::seat).toList();
  }

  /** All lines, by the delegations' codes. */
  List<BallotView.Line> board(String ballot) {
    return seats(ballot).stream().map(Seat::view).toList();
  }

  /** Those that run and in which the delegation, being of the electorate, has not cast; the one that closes first comes first. */
  List<Ballot> waitingFor(ConsultationId consultation, DelegationId delegation) {
    return entities.createQuery("select b from Ballot b, Elector e" + WITH_VOTE
            + "where b.id = e.ballotId and b.consultationId = :consultation and b.course.state = :open"
            + " and e.delegationId = :delegation and v.ballotId is null order by b.course.closes, b.number", Ballot.class)
        .setParameter("consultation", consultation.value()).setParameter("open", BallotState.OPEN.code())
        .setParameter("delegation", delegation.value()).getResultList().stream().map(this::whole).toList();
  }

  /** What the delegation has cast, by ballot, in all of the consultation. */
  Map<String, BallotView.Own> castBy(ConsultationId consultation, DelegationId delegation) {
    return entities.createQuery("select b, v from Vote v, Ballot b where b.id = v.ballotId and b.consultationId = :consultation"
            + " and v.delegationId = :delegation", Object[].class)
        .setParameter("consultation", consultation.value()).setParameter("delegation", delegation.value()).getResultStream()
        .collect(Collectors.toMap(row -> ((Vote) row[1]).ballot(), row -> own((Ballot) row[0], (Vote) row[1])));
  }

  /** What the delegation whose place it is is told of its vote; empty where it has not cast. */
  Optional<BallotView.Own> own(Ballot ballot, Optional<Seat> seat) {
    return seat.flatMap(Seat::vote).map(vote -> own(ballot, vote));
  }

  private BallotView.Own own(Ballot ballot, Vote vote) {
    return ballot.own(vote, () -> keys.lookFor(ballot.id()));
  }

  private static Seat seat(Object[] row) {
    return new Seat((Elector) row[0], Optional.ofNullable((Vote) row[1]));
  }

  void add(Ballot ballot) {
    entities.persist(ballot);
    entities.flush(); // the calling refers to it
    ballot.rollCall().ifPresent(entities::persist);
  }

  void add(List<Elector> electorate) {
    electorate.forEach(entities::persist);
  }

  /** Keeps the order that was drawn, once its electorate is kept. */
  void addPlaces(Calling calling) {
    entities.flush();
    calling.places().forEach(entities::persist);
  }

  Optional<Elector> elector(String ballot, DelegationId delegation) {
    return seat(ballot, delegation).map(Seat::elector);
  }

  /** Keeps a vote that is the delegation's first; one that changed is kept by itself. */
  void keep(Seat seat) {
    seat.vote().filter(vote -> !entities.contains(vote)).ifPresent(entities::persist);
  }

  /** Where only the totals are kept: who voted how is known no longer. */
  void forgetVotes(String ballot) {
    entities.createQuery("delete from Vote v where v.ballotId = :ballot").setParameter("ballot", ballot).executeUpdate();
  }
}
