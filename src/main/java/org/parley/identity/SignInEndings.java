package org.parley.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.parley.shared.PersonId;
import org.parley.shared.Proceedings;

/** Ends sessions and tokens, within the transaction of whatever ends them. */
@ApplicationScoped
class SignInEndings {
  private SignInRepository signIns;
  private Proceedings proceedings;
  private Event<SignInEnded> ended;
  private Clock clock;

  SignInEndings() {}

  @Inject
  SignInEndings(SignInRepository signIns, Proceedings proceedings, Event<SignInEnded> ended, Clock clock) {
    this.signIns = signIns;
    this.proceedings = proceedings;
    this.ended = ended;
    this.clock = clock;
  }

  /** One; nothing happens if it is over already. */
  void end(SignIn signIn, PersonId by) {
    signIn.end(clock.instant(), by).ifPresent(event -> {
      ended.fire(new SignInEnded(signIn.id(), signIn.person()));
      proceedings.record(event);
    });
  }

  /** All of a person but perhaps one; part of a change that the journal keeps as something of its own. */
  void endAllBut(Optional<String> kept, PersonId person, PersonId by) {
    signIns.open(person, clock.instant()).stream().filter(signIn -> !kept.equals(Optional.of(signIn.id()))).forEach(signIn -> {
      signIn.end(clock.instant(), by);
      ended.fire(new SignInEnded(signIn.id(), person));
    });
  }
}
