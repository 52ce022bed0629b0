package org.parley.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.parley.shared.PersonId;

@Entity
@Table(name = "person")
class Person {
  @Id
  private String id;
  private String email;
  private String name;
  private boolean administrator;
  @Column(name = "password_hash")
  private String passwordHash;
  @Column(name = "created_at")
  private Instant createdAt;

  protected Person() {}

  Person(String id, String email, String name, Instant now) {
    this.id = id;
    this.email = normal(email);
    this.name = name;
    this.createdAt = now;
  }

  /** Addresses are compared without case, as every mail server of today does. */
  static String normal(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  PersonId id() {
    return new PersonId(id);
  }

  String email() {
    return email;
  }

  String name() {
    return name;
  }

  void rename(String newName) {
    name = newName;
  }

  boolean isAdministrator() {
    return administrator;
  }

  void makeAdministrator() {
    administrator = true;
  }

  /** Empty until an invitation is accepted or an administrator sets one. */
  Optional<String> passwordHash() {
    return Optional.ofNullable(passwordHash);
  }

  void set(HashedPassword password) {
    passwordHash = password.encoded();
  }

  PersonView view() {
    return new PersonView(id(), name, email, administrator);
  }
}
