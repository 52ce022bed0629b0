package org.parley.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.parley.shared.PersonId;

/** From signing in to signing out, being signed out, or 12 hours later. */
@Entity
@Table(name = "sign_in")
class SignIn {
  static final Duration LASTS = Duration.ofHours(12);

  @Id
  private String id;
  @Column(name = "secret_hash")
  private String secretHash;
  private String kind;
  @Column(name = "person_id")
  private String personId;
  @Column(name = "created_at")
  private Instant createdAt;
  @Column(name = "expires_at")
  private Instant expiresAt;
  @Column(name = "ended_at")
  private Instant endedAt;

  protected SignIn() {}

  SignIn(String id, Credential credential, PersonId person, Instant now) {
    this.id = id;
    this.secretHash = Digests.kept(credential.secret());
    this.kind = credential.kind().code();
    this.personId = person.value();
    this.createdAt = now;
    this.expiresAt = now.plus(LASTS);
  }

  SignedIn begun() {
    return new SignedIn(person(), id, kind);
  }

  /** @return what happened; empty if it was over already */
  Optional<SignedOut> end(Instant now, PersonId by) {
    if (endedAt != null || !now.isBefore(expiresAt)) {
      return Optional.empty();
    }
    endedAt = now;
    return Optional.of(new SignedOut(person(), id, by));
  }

  String id() {
    return id;
  }

  PersonId person() {
    return new PersonId(personId);
  }

  Instant expiresAt() {
    return expiresAt;
  }
}
