package org.parley.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.shared.ConsultationId;
import org.parley.voting.Choice;

/** Reads see only what has a number. */
@ApplicationScoped
class RollCallRepository {
  private static final int ROW = 3;
  private static final int ROWS_AT_ONCE = 50;
  private static final String VISIBLE = " r.consultationId = :consultation and r.number is not null ";

  @PersistenceContext(unitName = "parley")
  private EntityManager entities;

  /** How often it happened, between which days. */
  record Count(String id, long times, LocalDate first, LocalDate last) {}

  /** A member, as often as both voted, and as often as both voted the same. */
  record Pair(String member, long both, long same) {}

  Optional<RollCall> find(String id) {
    return Optional.ofNullable(entities.find(RollCall.class, id));
  }

  /** To which consultation it belongs; empty where there is none, or none that is visible yet. */
  Optional<ConsultationId> consultationOf(String id) {
    return entities.createQuery("select r.consultationId from RollCall r where r.id = :id and r.number is not null", String.class)
        .setParameter("id", id).getResultStream().findFirst().map(ConsultationId::new);
  }

  List<RollCall> after(ConsultationId consultation, int number, int limit) {
    return entities.createQuery("select r from RollCall r where" + VISIBLE + "and r.number > :number order by r.number", RollCall.class)
        .setParameter("consultation", consultation.value()).setParameter("number", number).setMaxResults(limit).getResultList();
  }

  /** The latest first. */
  List<RollCall> search(ConsultationId consultation, HistoryFilter filter, Optional<HistoryFilter.Place> after, int limit) {
    Map<String, Object> values = new HashMap<>(Map.of("consultation", consultation.value()));
    StringBuilder where = new StringBuilder(VISIBLE);
    after.ifPresent(place -> {
      where.append("and (r.heldOn < :day or r.heldOn = :day and r.number < :number) ");
      values.put("day", place.day());
      values.put("number", place.number());
    });
    filter.session().ifPresent(session -> {
      where.append("and r.session = :session ");
      values.put("session", session);
    });
    filter.adopted().ifPresent(adopted -> {
      where.append("and r.adopted = :adopted ");
      values.put("adopted", adopted);
    });
    filter.text().ifPresent(text -> {
      where.append("and (lower(r.title) like :text escape '!' or lower(r.symbol) like :text escape '!') ");
      values.put("text", "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
    });
    filter.member().ifPresent(member -> {
      where.append("and exists (select v from PastVote v, PastMember m where v.rollCallId = r.id and m.id = v.memberId and m.code = :member")
          .append(filter.choice().isPresent() ? " and v.choice = :choice) " : ") ");
      values.put("member", member);
      filter.choice().ifPresent(choice -> values.put("choice", choice.code()));
    });
    TypedQuery<RollCall> query = entities.createQuery("select r from RollCall r where" + where + "order by r.heldOn desc, r.number desc",
        RollCall.class);
    values.forEach(query::setParameter);
    return query.setMaxResults(limit).getResultList();
  }

  /** Each session with its number of roll-calls and its days, in order. */
  List<Count> sessions(ConsultationId consultation) {
    return entities.createQuery("select r.session, count(r), min(r.heldOn), max(r.heldOn) from RollCall r where" + VISIBLE
            + "group by r.session order by r.session", Object[].class)
        .setParameter("consultation", consultation.value()).getResultStream().map(RollCallRepository::count).toList();
  }

  private static Count count(Object[] row) {
    return new Count(String.valueOf(row[0]), ((Number) row[1]).longValue(), (LocalDate) row[2], (LocalDate) row[3]);
  }

  /** By member, how often it voted. */
  List<Count> turnouts(ConsultationId consultation) {
    return entities.createQuery("select v.memberId, count(v), min(r.heldOn), max(r.heldOn) from PastVote v, RollCall r"
            + " where r.id = v.rollCallId and" + VISIBLE + "group by v.memberId", Object[].class)
        .setParameter("consultation", consultation.value()).getResultStream().map(RollCallRepository::count).toList();
  }

  /** When each of these voted last; who never did is absent. */
  Map<String, LocalDate> lastVotes(ConsultationId consultation, List<String> members) {
    return entities.createQuery("select v.memberId, max(r.heldOn) from PastVote v, RollCall r where r.id = v.rollCallId and" + VISIBLE
            + "and v.memberId in :members group by v.memberId", Object[].class)
        .setParameter("consultation", consultation.value()).setParameter("members", members).getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (LocalDate) row[1]));
  }

  /** By choice, how often these voted so. */
  Map<Choice, Long> choices(ConsultationId consultation, List<String> members) {
    Map<Choice, Long> choices = new HashMap<>();
    entities.createQuery("select v.choice, count(v) from PastVote v, RollCall r where r.id = v.rollCallId and" + VISIBLE
            + "and v.memberId in :members group by v.choice", Object[].class)
        .setParameter("consultation", consultation.value()).setParameter("members", members).getResultStream()
        .forEach(row -> choices.put(PastVote.choice((String) row[0]), (Long) row[1]));
    return choices;
  }

  /** How these, who are one member, voted beside every other. */
  List<Pair> pairs(ConsultationId consultation, List<String> members) {
    return entities.createQuery("select o.memberId, count(o), sum(case when o.choice = v.choice then 1 else 0 end)"
            + " from PastVote v, PastVote o, RollCall r where o.rollCallId = v.rollCallId and r.id = v.rollCallId and" + VISIBLE
            + "and v.memberId in :members and o.memberId not in :members group by o.memberId", Object[].class)
        .setParameter("consultation", consultation.value()).setParameter("members", members).getResultStream()
        .map(row -> new Pair((String) row[0], ((Number) row[1]).longValue(), ((Number) row[2]).longValue())).toList();
  }

  /** Who voted how, in no order. */
  Map<PastMember, Choice> sheet(String rollCall) {
    Map<PastMember, Choice> sheet = new HashMap<>();
    entities.createQuery("select m, v.choice from PastVote v, PastMember m where m.id = v.memberId and v.rollCallId = :rollCall", Object[].class)
        .setParameter("rollCall", rollCall).getResultStream().forEach(row -> sheet.put((PastMember) row[0], PastVote.choice((String) row[1])));
    return sheet;
  }

  /** How the member of that code voted, by roll-call; roll-calls without its vote are absent. */
  Map<String, Choice> votesOf(String member, List<String> rollCalls) {
    Map<String, Choice> votes = new HashMap<>();
    if (!rollCalls.isEmpty()) {
      entities.createQuery("select v from PastVote v, PastMember m where m.id = v.memberId and m.code = :member and v.rollCallId in :rollCalls",
              PastVote.class)
          .setParameter("member", member).setParameter("rollCalls", rollCalls).getResultStream()
          .forEach(vote -> votes.put(vote.rollCall(), vote.choice()));
    }
    return votes;
  }

  List<PastMember> members(ConsultationId consultation) {
    return entities.createQuery("select m from PastMember m where m.consultationId = :consultation", PastMember.class)
        .setParameter("consultation", consultation.value()).getResultList();
  }

  void add(PastMember member) {
    entities.persist(member);
  }

  void add(RollCall rollCall) {
    entities.persist(rollCall);
  }

  /** Writes many votes at once; the roll-calls and members must be there. @param ids of the members, by their numbers in the sheets */
  void addVotes(List<String> rollCalls, List<Sheet> sheets, List<String> ids) {
    entities.flush();
    List<String> values = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      Sheet sheet = sheets.get(i);
      for (int place = 0; place < sheet.size(); place++) {
        values.addAll(List.of(rollCalls.get(i), ids.get(sheet.member(place)), sheet.choice(place).code()));
      }
    }
    int full = values.size() / ROW / ROWS_AT_ONCE * ROWS_AT_ONCE * ROW;
    insertVotes(values.subList(0, full), ROWS_AT_ONCE);
    insertVotes(values.subList(full, values.size()), 1);
  }

  /** Several rows in a statement cost either database two thirds of what as many statements do. */
  private void insertVotes(List<String> values, int rows) {
    Connection connection = entities.unwrap(Connection.class);
    try (PreparedStatement insert = connection.prepareStatement("insert into past_vote (roll_call_id, member_id, choice) values "
        + String.join(", ", Collections.nCopies(rows, "(?, ?, ?)")))) {
      for (int from = 0; from < values.size(); from += rows * ROW) {
        for (int i = 0; i < rows * ROW; i++) {
          insert.setString(i + 1, values.get(from + i));
        }
        insert.addBatch();
      }
      if (!values.isEmpty()) {
        insert.executeBatch();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("votes were not kept", e);
    }
  }

  /** Ids that sources gave to roll-calls that are visible. */
  Set<String> externalIds(ConsultationId consultation) {
    return new HashSet<>(entities.createQuery("select r.externalId from RollCall r where" + VISIBLE, String.class)
        .setParameter("consultation", consultation.value()).getResultList());
  }

  /** Makes all of an import visible. Safe under the consultation's lock. */
  void number(ConsultationId consultation, String by) {
    int last = entities.createQuery("select coalesce(max(r.number), 0) from RollCall r where r.consultationId = :consultation", Number.class)
        .setParameter("consultation", consultation.value()).getSingleResult().intValue();
    entities.createQuery("update RollCall r set r.number = r.place + :next where r.importId = :import")
        .setParameter("next", last + 1).setParameter("import", by).executeUpdate();
  }

  /** Removes up to so many roll-calls of an import that is not visible. @return whether there were any */
  boolean discard(String by, int most) {
    List<String> kept = entities.createQuery("select r.id from RollCall r where r.importId = :import and r.number is null", String.class)
        .setParameter("import", by).setMaxResults(most).getResultList();
    if (kept.isEmpty()) {
      return false;
    }
    entities.createQuery("delete from PastVote v where v.rollCallId in :kept").setParameter("kept", kept).executeUpdate();
    entities.createQuery("delete from RollCall r where r.id in :kept").setParameter("kept", kept).executeUpdate();
    return true;
  }
}
