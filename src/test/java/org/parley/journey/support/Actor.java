package org.parley.journey.support;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Everyone who may come to the door. */
public enum Actor {
  ADMINISTRATOR, SECRETARY, CHAIR, MODERATOR, HEAD, ALTERNATE, EXPERT, ADVISER, OBSERVER,
  /** An expert of an invited organisation. */ ORGANISATION,
  /** Signed in, and no part of this consultation. */ STRANGER,
  /** Not signed in. */ PUBLIC;

  /** Those who take part in the consultation in some way. */
  public static final Set<Actor> MEMBERS = EnumSet.complementOf(EnumSet.of(STRANGER, PUBLIC));

  /** A client that speaks for such a person, seated in that consultation. */
  public ApiClient in(SampleConsultation sample, SampleConsultation elsewhere) {
    return switch (this) {
      case ADMINISTRATOR -> sample.administrator();
      case SECRETARY, CHAIR, MODERATOR -> sample.staff(role());
      case HEAD, ALTERNATE, EXPERT, ADVISER -> sample.member(sample.participants().get(0), role());
      case OBSERVER -> sample.observer();
      case ORGANISATION -> sample.expert(sample.organisation());
      case STRANGER -> elsewhere.chair();
      case PUBLIC -> sample.administrator().anyone();
    };
  }

  String role() {
    return name().toLowerCase(Locale.ROOT);
  }
}
