package org.parley.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** The open invitation to take up one membership. A new one takes the place of the earlier, whose link is dead from then on. */
@Entity
@Table(name = "invitation")
class Invitation {
  static final Duration LASTS = Duration.ofDays(14);

  @Id
  @Column(name = "membership_id")
  private String membershipId;
  @Column(name = "secret_hash")
  private String secretHash;
  @Column(name = "expires_at")
  private Instant expiresAt;

  protected Invitation() {}

  Invitation(String membershipId, String secret, Instant now) {
    this.membershipId = membershipId;
    renew(secret, now);
  }

  final void renew(String secret, Instant now) {
    secretHash = Digests.kept(secret);
    expiresAt = now.plus(LASTS);
  }

  boolean isOpen(Instant now) {
    return now.isBefore(expiresAt);
  }

  String membershipId() {
    return membershipId;
  }

  Instant expiresAt() {
    return expiresAt;
  }
}
