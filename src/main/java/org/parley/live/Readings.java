package org.parley.live;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.parley.identity.Access;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.journal.Journal;
import org.parley.shared.ConsultationId;
import org.parley.shared.DomainEvent;
import org.parley.shared.Topics;
import org.parley.shared.Unknown;

/** Reads the journal for somebody, as far as they may see it. */
@Stateless
public class Readings {
  private Journal journal;
  private Access access;
  private Topics topics;

  public Readings() {}

  @Inject
  Readings(Journal journal, Access access, Topics topics) {
    this.journal = journal;
    this.access = access;
    this.topics = topics;
  }

  /**
   * A stretch of the journal.
   *
   * @param items what the reader may see, in order
   * @param through all that the reader may see up to this number is in {@code items} or came before: where to read on
   */
  public record Reading(List<Item> items, long through) {
    static Reading of(Journal.Stretch stretch) {
      return new Reading(stretch.entries().stream().map(Item::of).toList(), stretch.through());
    }
  }

  /**
   * The consultation's journal.
   *
   * @param after the last number seen, 0 for the beginning
   * @param limit 1 to {@link Journal#MOST_AT_ONCE}
   * @throws Unknown if there is no such consultation
   */
  public Reading consultation(Caller caller, String slug, long after, int limit) {
    ConsultationId consultation = topics.bySlug(slug).orElseThrow(() -> new Unknown("consultation"));
    return Reading.of(journal.read(consultation.value(), after, limit, access.audiences(caller, consultation)));
  }

  /** The installation's journal: accounts and sign-ins. @throws org.parley.identity.NotPermitted for all but administrators */
  public Reading platform(Caller caller, long after, int limit) {
    access.require(caller, Action.READ_PLATFORM_JOURNAL);
    return Reading.of(journal.readAll(DomainEvent.PLATFORM, after, limit));
  }
}
