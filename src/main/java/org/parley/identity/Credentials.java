package org.parley.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.parley.shared.Invalid;
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
  private SetUpLink link;
  private Access access;
  private Clock clock;

  public Credentials() {}

  @Inject
  Credentials(PersonRepository people, PasswordHashes hashes, FailedAttempts failures, SetUpLink link, Access access, Clock clock) {
    this.people = people;
    this.hashes = hashes;
    this.failures = failures;
    this.link = link;
    this.access = access;
    this.clock = clock;
  }

  /**
   * By e-mail address and password.
   *
   * @param address the network address that the attempt comes from
   * @return fails with {@link WrongCredentials}, also if nobody has that e-mail address, {@link TooManyAttempts} or {@link Busy}
   * @throws Invalid @throws TooManyAttempts @throws Busy
   */
  public CompletionStage<Proven> check(String email, String password, String address) {
    String account = Inputs.email(email);
    String given = Inputs.password("password", password);
    failures.require(account, address);
    Optional<Person> person = people.glanceByEmail(account);
    return hashes.inTurn(() -> prove(person, account, given, address));
  }

  /** The caller's own password, once more. @throws Invalid if it is not that @throws TooManyAttempts @throws Busy */
  public Proven check(Caller caller, String password, String address) {
    Person person = people.glance(caller.requirePerson()).orElseThrow(NotSignedIn::new);
    String given = Inputs.password("current", password);
    failures.require(person.email(), address);
    try {
      return hashes.now(() -> prove(Optional.of(person), person.email(), given, address));
    } catch (WrongCredentials wrong) {
      throw new Invalid("current", "wrong-password"); // the session goes on: 401 would say that it is over
    }
  }

  private Proven prove(Optional<Person> person, String account, String password, String address) {
    failures.require(account, address); // once more: others may have failed while this one waited its turn
    if (!hashes.matches(password, person.flatMap(Person::passwordHash))) {
      failures.add(account, address);
      throw new WrongCredentials();
    }
    return Proven.of(person.orElseThrow(WrongCredentials::new));
  }

  /** A new password for the one who proved to know the old one. @throws Invalid @throws Busy */
  public HashedPassword hash(String field, String password) {
    String given = Inputs.newPassword(field, password);
    return hashes.now(() -> hashes.hash(given));
  }

  /** The password of the first administrator. @throws Unknown if that is not the secret of the set-up link @throws Invalid @throws Busy */
  public CompletionStage<HashedPassword> forSetUp(String secret, String password) {
    link.require(secret);
    String given = Inputs.newPassword("password", password);
    return hashes.inTurn(() -> hashes.hash(given));
  }

  /**
   * For taking up an invitation: a known person's password is compared, a new person's is hashed.
   *
   * @return fails with {@link WrongCredentials}, {@link TooManyAttempts} or {@link Busy}
   * @throws Unknown if no open invitation has that secret @throws Invalid @throws TooManyAttempts @throws Busy
   */
  public CompletionStage<Acceptance> forInvitation(String secret, String password, String address) {
    Person person = people.glanceByInvitation(secret == null ? "" : secret, clock.instant()).orElseThrow(() -> new Unknown("invitation"));
    if (person.passwordHash().isEmpty()) {
      String given = Inputs.newPassword("password", password);
      return hashes.inTurn(() -> new Acceptance(secret, Optional.of(hashes.hash(given))));
    }
    return check(person.email(), password, address).thenApply(proven -> new Acceptance(secret, Optional.empty()));
  }

  /** For somebody else's account; empty where none is given. @throws NotPermitted unless the caller is an administrator */
  public Optional<HashedPassword> forMember(Caller caller, Optional<String> password) {
    return password.map(given -> {
      access.require(caller, Action.SET_PASSWORD_FOR_MEMBER);
      return hash("password", given);
    });
  }
}
