package org.parley.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.parley.shared.Unknown;

/**
 * Compares and hashes passwords, before and outside the transaction that acts upon it: neither a connection nor a lock of the
 * journal is held for the quarter of a second that each takes. What it returns is the proof that those transactions ask for.
 */
@ApplicationScoped
public class Credentials {
  private PersonRepository people;
  private PasswordHashes hashes;
  private FailedAttempts failures;
  private Access access;
  private Clock clock;

  public Credentials() {}

  @Inject
  Credentials(PersonRepository people, PasswordHashes hashes, FailedAttempts failures, Access access, Clock clock) {
    this.people = people;
    this.hashes = hashes;
    this.failures = failures;
    this.access = access;
    this.clock = clock;
  }

  /**
   * By e-mail address and password.
   *
   * @param address the network address that the attempt comes from
   * @throws WrongCredentials also if nobody has that e-mail address @throws TooManyAttempts @throws Busy
   */
  public Proven check(String email, String password, String address) {
    String account = Inputs.email(email);
    String given = Inputs.password("password", password);
    failures.require(account, address);
    return check(people.glanceByEmail(account), account, given, address);
  }

  /** The caller's own password, once more. @throws WrongCredentials @throws TooManyAttempts @throws Busy */
  public Proven check(Caller caller, String password, String address) {
    Person person = people.glance(caller.requirePerson()).orElseThrow(NotSignedIn::new);
    String given = Inputs.password("current", password);
    failures.require(person.email(), address);
    return check(Optional.of(person), person.email(), given, address);
  }

  private Proven check(Optional<Person> person, String account, String password, String address) {
    boolean right = hashes.inTurn(() -> {
      failures.require(account, address); // once more: others may have failed while this one waited its turn
      boolean matches = hashes.matches(password, person.flatMap(Person::passwordHash));
      if (!matches) {
        failures.add(account, address);
      }
      return matches;
    });
    return person.filter(known -> right).map(known -> new Proven(known.id())).orElseThrow(WrongCredentials::new);
  }

  /** A new password for the one who proved to know the old one, or for an account that has none. @throws org.parley.shared.Invalid @throws Busy */
  public HashedPassword hash(String field, String password) {
    String given = Inputs.newPassword(field, password);
    return hashes.inTurn(() -> hashes.hash(given));
  }

  /** For taking up an invitation: a known person's password is compared, a new person's hashed. @throws org.parley.shared.Unknown @throws WrongCredentials */
  public Acceptance forInvitation(String secret, String password, String address) {
    Person person = people.glanceByInvitation(secret == null ? "" : secret, clock.instant()).orElseThrow(() -> new Unknown("invitation"));
    if (person.passwordHash().isEmpty()) {
      return new Acceptance(secret, Optional.of(hash("password", password)));
    }
    check(person.email(), password, address);
    return new Acceptance(secret, Optional.empty());
  }

  /** For somebody else's account; empty where none is given. @throws NotPermitted unless the caller is an administrator */
  public Optional<HashedPassword> forMember(Caller caller, Optional<String> password) {
    return password.map(given -> {
      access.require(caller, Action.SET_PASSWORD_FOR_MEMBER);
      return hash("password", given);
    });
  }
}
