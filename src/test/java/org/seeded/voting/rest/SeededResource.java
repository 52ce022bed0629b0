package org.seeded.voting.rest;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.POST;
import org.seeded.thread.SeededEntity;

/** A resource that holds an entity and its manager, and a POST that would act twice. */
public class SeededResource {
  public SeededEntity entity;
  public EntityManager entities;

  @POST
  public void act() {
    entities.persist(entity);
  }
}
