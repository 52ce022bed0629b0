package org.parley.thread;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.parley.consultation.Floor;
import org.parley.consultation.Subjects;
import org.parley.identity.Access;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.shared.ConsultationId;
import org.parley.shared.Ids;
import org.parley.shared.Invalid;
import org.parley.shared.Proceedings;

/** Opens and lists threads. What takes a {@link Caller} authorises; what takes none is for other modules, which have done so. */
@Stateless
public class Threads {
  private ThreadRepository threads;
  private Instance<Subjects> subjects;
  private Floor floor;
  private Access access;
  private Proceedings proceedings;

  public Threads() {}

  @Inject
  Threads(ThreadRepository threads, @Any Instance<Subjects> subjects, Floor floor, Access access, Proceedings proceedings) {
    this.threads = threads;
    this.subjects = subjects;
    this.floor = floor;
    this.access = access;
    this.proceedings = proceedings;
  }

  /** A thread, and whether it was opened just now. */
  public record Opened(ThreadView thread, boolean now) {}

  /** Opens the thread about something, or finds it. @throws Invalid if there is no such thing in the consultation */
  public Opened open(Caller caller, ConsultationId consultation, Subject wanted) {
    access.require(caller, consultation, Action.OPEN_THREAD);
    Subject subject = settle(consultation, wanted);
    Optional<Thread> there = threads.about(consultation, subject);
    if (there.isEmpty()) {
      floor.holdPhase(consultation, Action.OPEN_THREAD); // whoever is second finds what the first one opened
      there = threads.about(consultation, subject);
    }
    if (there.isPresent()) {
      return new Opened(threads.view(there.get()), false);
    }
    Thread thread = new Thread(Ids.next(), consultation, subject);
    threads.add(thread);
    proceedings.record(thread.opened(caller.person()));
    return new Opened(thread.view(0, 0), true);
  }

  private Subject settle(ConsultationId consultation, Subject wanted) {
    if (wanted == null || wanted.type() == null || wanted.id() == null) {
      throw new Invalid("subject", "required");
    }
    Subjects kind = subjects.stream().filter(one -> one.type().equals(wanted.type())).findFirst()
        .orElseThrow(() -> new Invalid("subject.type", "unknown"));
    return new Subject(wanted.type(), kind.find(consultation, wanted.id()).orElseThrow(() -> new Invalid("subject.id", "unknown")));
  }

  /** Some, those last spoken in first. @param after place of the last one seen */
  public List<ThreadView> list(Caller caller, ConsultationId consultation, Optional<ThreadPlace> after, int limit) {
    access.require(caller, consultation, Action.SEE_PROCEEDINGS);
    return threads.of(consultation, after.map(ThreadPlace::until).orElse(Long.MAX_VALUE)).stream()
        .filter(thread -> after.isEmpty() || after.get().isBefore(thread)).limit(limit).toList();
  }

  /** All, those last spoken in first; for modules that have authorised. */
  public List<ThreadView> list(ConsultationId consultation) {
    return threads.of(consultation, Long.MAX_VALUE);
  }
}
