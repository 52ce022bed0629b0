package org.parley.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.shared.Ids;
import org.parley.shared.PersonId;
import org.parley.shared.Proceedings;
import org.parley.shared.Unknown;

/** Sessions of browsers and tokens of programs: kept in the database, so that ending one ends it on every node. */
@Stateless
@ManagedExecutorDefinition(name = PasswordHashes.EXECUTOR, maxAsync = PasswordHashes.AT_ONCE)
public class SignIns {
  private SignInRepository signIns;
  private PersonRepository people;
  private Access access;
  private Proceedings proceedings;
  private SignInEndings endings;
  private Clock clock;

  public SignIns() {}

  @Inject
  SignIns(SignInRepository signIns, PersonRepository people, Access access, Proceedings proceedings,
      SignInEndings endings, Clock clock) {
    this.signIns = signIns;
    this.people = people;
    this.access = access;
    this.proceedings = proceedings;
    this.endings = endings;
    this.clock = clock;
  }

  /**
   * Begins a session or a token with a new secret.
   *
   * @param replaced what the same browser showed until now; it is over
   * @throws WrongCredentials if the password was changed since it was compared
   */
  public Started begin(Proven who, SignInKind kind, Optional<Credential> replaced) {
    Instant now = clock.instant();
    Person person = people.find(who.person()).filter(who::holdsFor).orElseThrow(WrongCredentials::new);
    signIns.forgetOver(who.person(), now); // before the journal is held, as wherever else rows are locked
    replaced.flatMap(credential -> signIns.bySecret(credential.secret())).ifPresent(earlier -> endings.end(earlier, earlier.person()));
    Credential credential = new Credential(kind, Ids.secret());
    SignIn signIn = new SignIn(Ids.next(), credential, who.person(), now);
    signIns.add(signIn);
    proceedings.record(signIn.begun());
    return new Started(person.view(), credential, signIn.expiresAt());
  }

  /** Who shows that credential; empty if it is unknown, ended or expired. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Caller> caller(Credential credential) {
    return signIns.caller(credential, clock.instant());
  }

  /** Ends what the caller shows. @throws NotSignedIn */
  public void end(Caller caller) {
    PersonId person = caller.requirePerson();
    caller.signIn().flatMap(signIns::find).ifPresent(signIn -> endings.end(signIn, person));
  }

  /** Ends all sessions and tokens of a person: one's own, or by an administrator. @throws NotSignedIn @throws NotPermitted */
  public void endAll(Caller caller, PersonId person) {
    if (!caller.requirePerson().equals(person)) {
      access.require(caller, Action.END_SIGN_INS_OF_OTHERS);
    }
    people.find(person).orElseThrow(() -> new Unknown("person"));
    endings.endAllBut(Optional.empty(), person, caller.requirePerson());
    proceedings.record(new PersonSignedOutEverywhere(person, caller.requirePerson()));
  }

  /** Which of these sessions and tokens are neither ended nor expired. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Set<String> stillValid(Collection<String> ids) {
    return ids.isEmpty() ? Set.of() : new HashSet<>(signIns.stillOpen(List.copyOf(ids), clock.instant()));
  }
}
