package org.parley.live;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.parley.identity.Access;
import org.parley.identity.Caller;
import org.parley.identity.Member;
import org.parley.journal.Journal;
import org.parley.shared.Audience;
import org.parley.shared.ConsultationId;
import org.parley.shared.Recent;
import org.parley.shared.Topics;

/**
 * What sockets and feeds read, each time in a transaction of its own: Liberty's threads for sockets have no transaction context,
 * without which its entity manager fails.
 */
@Stateless
public class Listening {
  private Journal journal;
  private Access access;
  private Topics topics;
  private Recent recent;

  public Listening() {}

  @Inject
  Listening(Journal journal, Access access, Topics topics, Recent recent) {
    this.journal = journal;
    this.access = access;
    this.topics = topics;
    this.recent = recent;
  }

  /** The consultation that clients name so. */
  public Optional<ConsultationId> consultation(String slug) {
    return topics.bySlug(slug);
  }

  /** What somebody is there at this moment, whatever is remembered: a socket that asks once goes by the answer for long. */
  public Part part(Caller caller, ConsultationId consultation) {
    return recent.anew(() -> new Part(caller.person(), access.audiences(caller, consultation), access.member(caller, consultation).map(this::present)));
  }

  private Present present(Member member) {
    return new Present(member.person(), member.name(), member.delegation().flatMap(id -> topics.delegation(member.consultation(), id)), member.role());
  }

  /** @see Journal#last */
  public long last(String topic) {
    return journal.last(topic);
  }

  /** @see Journal#lasts */
  public Map<String, Long> lasts(Collection<String> followed) {
    return journal.lasts(followed);
  }

  /** @see Journal#read */
  public Journal.Stretch read(String topic, long after, int limit, Collection<Audience> audiences) {
    return journal.read(topic, after, limit, audiences);
  }

  /** @see Journal#readAll */
  public Journal.Stretch readAll(String topic, long after, int limit) {
    return journal.readAll(topic, after, limit);
  }
}
