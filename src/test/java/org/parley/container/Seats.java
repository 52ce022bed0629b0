package org.parley.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.consultation.ConsultationView;
import org.parley.consultation.Consultations;
import org.parley.consultation.DelegationView;
import org.parley.consultation.Delegations;
import org.parley.consultation.Phase;
import org.parley.consultation.Rounds;
import org.parley.identity.Caller;
import org.parley.identity.Role;
import org.parley.identity.Standing;
import org.parley.shared.Ids;
import org.parley.shared.LocalizedText;
import org.parley.shared.PersonId;

/** Fills a consultation with people straight into the tables: passwords and invitations are tried elsewhere. */
@ApplicationScoped
public class Seats {
  @Inject
  private Ledger ledger;
  @Inject
  private Consultations consultations;
  @Inject
  private Delegations delegations;
  @Inject
  private Rounds rounds;

  /** A consultation with a chair, whose first round is in a phase. */
  public record Room(ConsultationView consultation, Caller chair) {}

  Room room(String prefix) {
    return room(prefix, Phase.DECISION);
  }

  Room room(String prefix, Phase phase) {
    ConsultationView consultation = consultations.open(Callers.administrator(),
        new Consultations.Draft(prefix + "-" + Ids.next(), null, LocalizedText.in("en", "Votes"), null, List.of("en"), null, null));
    Caller chair = seat(consultation, Optional.empty(), Role.CHAIR);
    rounds.open(chair, consultation.id(), LocalizedText.in("en", "First"));
    rounds.openPhase(chair, consultation.id(), "R1", phase, Optional.empty(), Optional.empty());
    return new Room(consultation, chair);
  }

  DelegationView delegation(ConsultationView consultation, String code) {
    return delegations.admit(Callers.administrator(), consultation.id(),
        new Delegations.Draft(null, LocalizedText.in("en", "Delegation " + code), code, Standing.PARTICIPANT, null, null));
  }

  /** Somebody new, in that delegation or on the staff. */
  Caller seat(ConsultationView consultation, Optional<DelegationView> delegation, Role role) {
    PersonId person = new PersonId(Ids.next());
    String name = role.code().toUpperCase(Locale.ROOT) + " " + person.value().substring(0, 4);
    Timestamp now = Timestamp.from(Instant.now());
    ledger.change("insert into person (id, email, name, administrator, created_at) values (?1, ?2, ?3, false, ?4)",
        person.value(), person.value() + "@example.org", name, now);
    ledger.change("insert into membership (id, consultation_id, person_id, delegation_id, role, standing, joined_at) values (?1, ?2, ?3, "
            + delegation.map(found -> "'" + found.id().value() + "'").orElse("null") + ", ?4, "
            + delegation.map(found -> "'participant'").orElse("null") + ", ?5)",
        Ids.next(), consultation.id().value(), person.value(), role.code(), now);
    return Callers.person(person, name);
  }

  /** A bearer token of somebody who was seated here. */
  String token(Caller caller) {
    String secret = Ids.secret();
    Instant now = Instant.now();
    ledger.change("insert into sign_in (id, secret_hash, kind, person_id, created_at, expires_at) values (?1, ?2, 'token', ?3, ?4, ?5)", Ids.next(),
        digest(secret), caller.person().orElseThrow().value(), Timestamp.from(now), Timestamp.from(now.plus(Duration.ofHours(1))));
    return secret;
  }

  private static String digest(String secret) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
