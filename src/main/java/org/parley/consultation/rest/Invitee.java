package org.parley.consultation.rest;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.identity.Memberships;
import org.parley.identity.Role;

/** Who is to come. @param password by an administrator alone: the account is ready at once */
@Schema(requiredProperties = {"email", "name", "role"})
public record Invitee(String email, String name, Role role, Optional<String> password) {
  public Invitee {
    password = password == null ? Optional.empty() : password;
  }

  Memberships.Invitee seated() {
    return new Memberships.Invitee(email, name, role);
  }

  /** Keeps the password out of logs. */
  @Override
  public String toString() {
    return "Invitee[" + email + ", " + role + "]";
  }
}
