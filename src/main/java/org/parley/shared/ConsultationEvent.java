package org.parley.shared;

/** Something that happened in a consultation. Its members are told, unless it says otherwise. */
public interface ConsultationEvent extends DomainEvent {
  /** In which it happened. */
  ConsultationId consultation();

  @Override
  default String topic() {
    return consultation().value();
  }

  @Override
  default Audience audience() {
    return Audience.MEMBERS;
  }
}
