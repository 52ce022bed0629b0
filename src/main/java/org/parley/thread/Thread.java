package org.parley.thread;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** All that is said about one thing. */
@Entity
@Table(name = "thread")
class Thread {
  @Id
  private String id;
  @Column(name = "consultation_id")
  private String consultationId;
  @Column(name = "subject_type")
  private String subjectType;
  @Column(name = "subject_id")
  private String subjectId;

  protected Thread() {}

  Thread(String id, ConsultationId consultation, Subject subject) {
    this.id = id;
    this.consultationId = consultation.value();
    this.subjectType = subject.type();
    this.subjectId = subject.id();
  }

  /** One that belongs to no transaction. */
  Thread copy() {
    return new Thread(id, consultation(), subject());
  }

  ThreadOpened opened(Optional<PersonId> actor) {
    return new ThreadOpened(consultation(), view(0, 0), actor);
  }

  String id() {
    return id;
  }

  ConsultationId consultation() {
    return new ConsultationId(consultationId);
  }

  Subject subject() {
    return new Subject(subjectType, subjectId);
  }

  ThreadView view(long messageCount, long lastSeq) {
    return new ThreadView(id, subject(), messageCount, lastSeq);
  }
}
