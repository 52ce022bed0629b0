package org.parley.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.parley.shared.PersonId;
import org.parley.shared.Proceedings;
import org.parley.shared.Unknown;

/** What people are here, apart from any consultation. */
@Stateless
public class Accounts {
  private PersonRepository people;
  private SignInEndings endings;
  private Proceedings proceedings;

  public Accounts() {}

  @Inject
  Accounts(PersonRepository people, SignInEndings endings, Proceedings proceedings) {
    this.people = people;
    this.endings = endings;
    this.proceedings = proceedings;
  }

  /** @throws Unknown if there is nobody by that id */
  public PersonView find(PersonId id) {
    return people.find(id).map(Person::view).orElseThrow(() -> new Unknown("person"));
  }

  /** The person's own change of password: every other session and token of theirs is over. */
  public void changePassword(Caller caller, Proven who, HashedPassword password) {
    Person person = people.find(who.person()).filter(who::holdsFor).orElseThrow(NotSignedIn::new);
    person.set(password);
    endings.endAllBut(caller.signIn(), person.id(), person.id());
    proceedings.record(new PasswordChanged(person.id(), person.id()));
  }
}
