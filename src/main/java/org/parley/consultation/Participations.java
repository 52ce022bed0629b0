package org.parley.consultation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.identity.Caller;
import org.parley.identity.Invitations;
import org.parley.identity.Member;
import org.parley.identity.Memberships;
import org.parley.identity.Role;
import org.parley.identity.Standing;
import org.parley.shared.ConsultationId;
import org.parley.shared.LocalizedText;

/** What one person takes part in, is asked to do, or is invited to. */
@Stateless
public class Participations {
  private Memberships memberships;
  private Invitations invitations;
  private Consultations consultations;
  private Delegations delegations;
  private Instance<Duties> duties;

  public Participations() {}

  @Inject
  Participations(Memberships memberships, Invitations invitations, Consultations consultations, Delegations delegations,
      @Any Instance<Duties> duties) {
    this.memberships = memberships;
    this.invitations = invitations;
    this.consultations = consultations;
    this.delegations = delegations;
    this.duties = duties;
  }

  /** A consultation's names. */
  @Schema(name = "NamedConsultation")
  public record Named(ConsultationId id, String slug, LocalizedText title) {}

  /** One part that the person has. */
  public record Participation(String id, Named consultation, Role role, Optional<Standing> standing, Optional<DelegationView.Named> delegation) {}

  /** Everything of one person. @param asked by urgency: what is due first comes first */
  public record Everything(List<Participation> memberships, List<Duty> asked) {}

  /** What an invitation is to. */
  public record Invited(String name, String email, Role role, Named consultation, Optional<DelegationView.Named> delegation, Instant expires,
      boolean known) {}

  /** @throws org.parley.identity.NotSignedIn */
  public Everything of(Caller caller) {
    List<Memberships.Part> parts = memberships.of(caller.requirePerson());
    List<Participation> all = parts.stream()
        .map(part -> new Participation(part.id(), consultation(part.member()), part.member().role(), part.member().standing(), delegation(part.member())))
        .sorted(Comparator.comparing(part -> part.consultation().slug())).toList();
    List<Duty> asked = parts.stream().flatMap(part -> duties.stream().flatMap(duty -> duty.of(part.member()).stream()))
        .sorted(Comparator.comparing(duty -> duty.due().orElse(Instant.MAX))).toList();
    return new Everything(all, asked);
  }

  /** @throws org.parley.shared.Unknown if no open invitation has that secret */
  public Invited invited(String secret) {
    Invitations.Content content = invitations.read(secret);
    Member member = content.member();
    return new Invited(content.name(), content.email(), member.role(), consultation(member), delegation(member), content.expires(), content.known());
  }

  private Named consultation(Member member) {
    ConsultationView consultation = consultations.find(member.consultation());
    return new Named(consultation.id(), consultation.slug(), consultation.title());
  }

  private Optional<DelegationView.Named> delegation(Member member) {
    return member.delegation().map(id -> delegations.named(member.consultation(), id));
  }
}
