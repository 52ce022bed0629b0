package org.parley.consultation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.parley.shared.Audience;
import org.parley.shared.DomainEvent;
import org.parley.shared.PersonId;

/** A consultation was opened. @param ruleSet the rules of procedure that were asked for, a template's name or a whole set; may be null */
public record ConsultationOpened(ConsultationView consultation, JsonNode ruleSet, Optional<PersonId> actor) implements DomainEvent {
  @Override
  public String topic() {
    return consultation.id().value();
  }

  @Override
  public Audience audience() {
    return Audience.PUBLIC;
  }

  @Override
  public Object data() {
    return consultation;
  }
}
