package org.parley.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.parley.shared.Proceedings;

/** How an installation comes by its first administrator. */
@Stateless
public class Administrators {
  private PersonRepository people;
  private SetUpLink link;
  private Seating seating;
  private Proceedings proceedings;

  public Administrators() {}

  @Inject
  Administrators(PersonRepository people, SetUpLink link, Seating seating, Proceedings proceedings) {
    this.people = people;
    this.link = link;
    this.seating = seating;
    this.proceedings = proceedings;
  }

  /** Whether there is one. */
  public boolean exist() {
    return people.administrators() > 0;
  }

  /** The set-up link has served then. @throws AdministratorAccount if there is an administrator already */
  public Proven appointFirst(String email, String name, HashedPassword password) {
    if (people.administrators() > 0) {
      throw new AdministratorAccount();
    }
    Person person = seating.person(email, name);
    person.set(password);
    person.makeAdministrator();
    proceedings.record(new AdministratorAppointed(person.id(), person.name()));
    if (people.administrators() > 1) { // another node was quicker; under the lock of the journal that is seen by the second one
      throw new AdministratorAccount();
    }
    link.spend();
    return Proven.of(person);
  }
}
