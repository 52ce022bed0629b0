package org.parley.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.parley.consultation.Countries;
import org.parley.shared.ConsultationId;
import org.parley.shared.LocalizedText;

/** A member of the body under one of its names. Members that share a code are one member that was renamed. */
@Entity
@Table(name = "past_member")
class PastMember {
  @Id
  private String id;
  @Column(name = "consultation_id")
  private String consultationId;
  private String code;
  private String country;
  private String name;
  private String lang;

  protected PastMember() {}

  PastMember(String id, ConsultationId consultation, String code, MemberName name, String lang) {
    this.id = id;
    this.consultationId = consultation.value();
    this.code = code;
    this.country = name.country().orElse(null);
    this.name = name.name();
    this.lang = lang;
  }

  String id() {
    return id;
  }

  String code() {
    return code;
  }

  MemberName named() {
    return new MemberName(Optional.ofNullable(country), name);
  }

  /**
   * Under its country's present name in every language; a member that has no code in ISO 3166-1 as it is today under the name that it
   * had. Codes that were withdrawn are no longer in it: one of them has since been given to another state.
   */
  MemberView view() {
    Optional<LocalizedText> present = Countries.name(country);
    LocalizedText then = LocalizedText.in(lang, name);
    LocalizedText now = present.orElse(then);
    return new MemberView(id, code, now, present.map(found -> country), Optional.of(name).filter(old -> !now.in(lang).equals(Optional.of(old))));
  }
}
