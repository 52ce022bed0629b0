package org.parley.history;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** Members by their codes: one that was renamed under the name that it had when it voted last, in whichever order they are given. */
final class LaterNames {
  private final Map<String, PastMember> byCode = new HashMap<>();

  /** @param lastVotes days by the ids of those that were renamed; one that is not there never voted */
  LaterNames(Collection<PastMember> members, Map<String, LocalDate> lastVotes) {
    Comparator<PastMember> last = Comparator.comparing(member -> lastVotes.getOrDefault(member.id(), LocalDate.MIN));
    BinaryOperator<PastMember> later = BinaryOperator.maxBy(last.thenComparing(PastMember::id));
    members.forEach(member -> byCode.merge(member.code(), member, later));
  }

  /** Ids of those that share their code with another. */
  static List<String> renamed(Collection<PastMember> members) {
    Map<String, Long> names = members.stream().collect(Collectors.groupingBy(PastMember::code, Collectors.counting()));
    return members.stream().filter(member -> names.get(member.code()) > 1).map(PastMember::id).toList();
  }

  PastMember of(String code) {
    return byCode.get(code);
  }
}
