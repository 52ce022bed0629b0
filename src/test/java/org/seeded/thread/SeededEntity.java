package org.seeded.thread;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Public, which an entity must not be. */
@Entity
public class SeededEntity {
  @Id
  public String id;
}
