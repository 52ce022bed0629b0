package org.parley.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.parley.shared.PersonId;
import org.parley.shared.Proceedings;
import org.parley.shared.Unknown;

/** Accounts and seats that the server itself gives, for a sample consultation: without invitations. Nothing that comes over the network leads here. */
@Stateless
public class Enrolment {
  private PersonRepository people;
  private Seating seating;
  private Proceedings proceedings;

  public Enrolment() {}

  @Inject
  Enrolment(PersonRepository people, Seating seating, Proceedings proceedings) {
    this.people = people;
    this.seating = seating;
    this.proceedings = proceedings;
  }

  /**
   * An account that is ready to sign in. One that is there already keeps its name and password.
   *
   * @param password may be the same for many, hashed once with {@link Credentials#hash}
   * @return the person, to act for in what follows
   */
  public Caller enrol(String email, String name, HashedPassword password, boolean administrator) {
    Person person = seating.person(email, name);
    if (person.passwordHash().isEmpty()) {
      person.set(password);
      proceedings.record(new PasswordChanged(person.id(), person.id()));
    }
    if (administrator && !person.isAdministrator()) {
      person.makeAdministrator();
      proceedings.record(new AdministratorAppointed(person.id(), person.name()));
    }
    return new Caller(Optional.of(person.id()), person.name(), person.isAdministrator(), Optional.empty());
  }

  /** Gives the person a seat that is taken up at once. @throws AlreadyMember if the person has another in that consultation */
  public void seat(PersonId person, Memberships.Seat seat, Role role) {
    seating.fill(seat, people.find(person).orElseThrow(() -> new Unknown("person")), role, Optional.empty());
  }
}
