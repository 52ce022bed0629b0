package org.parley.history;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.identity.Access;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.shared.ConsultationId;
import org.parley.shared.Unknown;
import org.parley.voting.BallotView;
import org.parley.voting.Choice;

/** What a body has decided before, and how its members voted. Reads only; names are put in the order of the reader's language (CLDR). */
@Stateless
public class History {
  private RollCallRepository rollCalls;
  private Access access;

  public History() {}

  @Inject
  History(RollCallRepository rollCalls, Access access) {
    this.rollCalls = rollCalls;
    this.access = access;
  }

  /** A roll-call, and how the member voted whom the filter names, if it names one. */
  public record Found(BallotView rollCall, Optional<Choice> choice) {}

  /** A line of a sheet. */
  public record Line(MemberView member, Choice choice) {}

  /** A roll-call with who voted how, by name. */
  public record Sheet(BallotView rollCall, List<Line> lines) {}

  /** What there is. */
  public HistoryView overview(Caller caller, ConsultationId consultation) {
    access.require(caller, consultation, Action.SEE_PROCEEDINGS);
    List<HistoryView.Session> sessions = rollCalls.sessions(consultation).stream()
        .map(count -> new HistoryView.Session(Integer.parseInt(count.id()), count.times(), count.first(), count.last())).toList();
    return new HistoryView(sessions.stream().mapToLong(HistoryView.Session::rollCalls).sum(), sessions);
  }

  /** Those that are wanted, the latest first. */
  public List<Found> search(Caller caller, ConsultationId consultation, HistoryFilter filter, Optional<HistoryFilter.Place> after, int limit) {
    access.require(caller, consultation, Action.SEE_PROCEEDINGS);
    List<RollCall> found = rollCalls.search(consultation, filter, after, limit);
    Map<String, Choice> votes = filter.member().map(member -> rollCalls.votesOf(member, found.stream().map(RollCall::id).toList()))
        .orElse(Map.of());
    return found.stream().map(rollCall -> new Found(rollCall.view(), Optional.ofNullable(votes.get(rollCall.id())))).toList();
  }

  /** @throws Unknown if there is none in the consultation */
  public Sheet sheet(Caller caller, ConsultationId consultation, String id, String language) {
    access.require(caller, consultation, Action.SEE_PROCEEDINGS);
    if (!rollCalls.consultationOf(id).equals(Optional.of(consultation))) {
      throw new Unknown("roll-call");
    }
    return new Sheet(rollCalls.find(id).orElseThrow().view(), lines(id, language));
  }

  private List<Line> lines(String id, String language) {
    return rollCalls.sheet(id).entrySet().stream().map(entry -> new Line(entry.getKey().view(), entry.getValue()))
        .sorted(byName(Line::member, language)).toList();
  }

  private static <T> Comparator<T> byName(Function<T, MemberView> member, String language) {
    Collator collator = Collator.getInstance(ULocale.forLanguageTag(language)); // an own one: they are not safe for several threads
    return Comparator.<T, String>comparing(one -> member.apply(one).name().forReader(language), collator)
        .thenComparing(one -> member.apply(one).code());
  }

  /** All members that ever voted, by name. */
  public List<MemberTurnout> members(Caller caller, ConsultationId consultation, String language) {
    access.require(caller, consultation, Action.SEE_PROCEEDINGS);
    Map<String, PastMember> members = byId(consultation);
    Map<String, MemberTurnout> byCode = new LinkedHashMap<>();
    rollCalls.turnouts(consultation).forEach(count -> byCode.merge(members.get(count.id()).code(),
        new MemberTurnout(members.get(count.id()).view(), count.times(), count.first(), count.last()), History::together));
    return byCode.values().stream().sorted(byName(MemberTurnout::member, language)).toList();
  }

  /** One member that was renamed, under its later name. */
  private static MemberTurnout together(MemberTurnout one, MemberTurnout other) {
    return new MemberTurnout(one.last().isBefore(other.last()) ? other.member() : one.member(), one.rollCalls() + other.rollCalls(),
        one.first().isBefore(other.first()) ? one.first() : other.first(), one.last().isBefore(other.last()) ? other.last() : one.last());
  }

  private Map<String, PastMember> byId(ConsultationId consultation) {
    return rollCalls.members(consultation).stream().collect(Collectors.toMap(PastMember::id, Function.identity()));
  }

  /** @param code of a member @throws Unknown if none of that code has voted */
  public MemberHistory member(Caller caller, ConsultationId consultation, String code, String language) {
    access.require(caller, consultation, Action.SEE_PROCEEDINGS);
    Map<String, PastMember> members = byId(consultation);
    LaterNames names = laterNames(consultation, members.values());
    List<String> own = members.values().stream().filter(member -> member.code().equals(code)).map(PastMember::id).toList();
    Map<Choice, Long> choices = own.isEmpty() ? Map.of() : rollCalls.choices(consultation, own);
    if (choices.isEmpty()) {
      throw new Unknown("member-of-body");
    }
    long yes = choices.getOrDefault(Choice.YES, 0L);
    long no = choices.getOrDefault(Choice.NO, 0L);
    long abstain = choices.getOrDefault(Choice.ABSTAIN, 0L);
    return new MemberHistory(names.of(code).view(), yes + no + abstain, yes, no, abstain, others(rollCalls.pairs(consultation, own), members, names, language));
  }

  private LaterNames laterNames(ConsultationId consultation, Collection<PastMember> members) {
    List<String> renamed = LaterNames.renamed(members);
    return new LaterNames(members, renamed.isEmpty() ? Map.of() : rollCalls.lastVotes(consultation, renamed));
  }

  private static List<MemberHistory.Agreement> others(List<RollCallRepository.Pair> pairs, Map<String, PastMember> members, LaterNames names, String language) {
    Map<String, MemberHistory.Agreement> byCode = new LinkedHashMap<>();
    pairs.forEach(pair -> byCode.merge(members.get(pair.member()).code(),
        new MemberHistory.Agreement(names.of(members.get(pair.member()).code()).view(), pair.both(), pair.same()),
        (one, other) -> new MemberHistory.Agreement(one.member(), one.both() + other.both(), one.same() + other.same())));
    Comparator<MemberHistory.Agreement> share = MemberHistory.Agreement::compareShare;
    return byCode.values().stream().sorted(share.reversed().thenComparing(byName(MemberHistory.Agreement::member, language))).toList();
  }
}
