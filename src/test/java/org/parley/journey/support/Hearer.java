package org.parley.journey.support;

/** Everyone who may listen to a consultation, told apart as far as it may matter for what they hear. */
public enum Hearer {
  PUBLIC(Actor.PUBLIC), STRANGER(Actor.STRANGER), OBSERVER(Actor.OBSERVER), ORGANISATION(Actor.ORGANISATION),
  /** Of the delegation that is concerned, where one is. */ HEAD(Actor.HEAD), ALTERNATE(Actor.ALTERNATE), EXPERT(Actor.EXPERT), ADVISER(Actor.ADVISER),
  /** Of a delegation that is not. */ HEAD_OF_ANOTHER(Actor.HEAD), EXPERT_OF_ANOTHER(Actor.EXPERT), ADVISER_OF_ANOTHER(Actor.ADVISER),
  MODERATOR(Actor.MODERATOR), CHAIR(Actor.CHAIR), SECRETARY(Actor.SECRETARY), ADMINISTRATOR(Actor.ADMINISTRATOR);

  private final Actor actor;

  Hearer(Actor actor) {
    this.actor = actor;
  }

  /** What the hearer is there. */
  public Actor actor() {
    return actor;
  }

  boolean isOfAnother() {
    return name().endsWith("_OF_ANOTHER");
  }

  /** A client that speaks for such a person; the first of the participants is the delegation concerned. */
  ApiClient in(SampleConsultation sample, SampleConsultation elsewhere) {
    return isOfAnother() ? sample.member(sample.participants().get(1), actor.role()) : actor.in(sample, elsewhere);
  }
}
