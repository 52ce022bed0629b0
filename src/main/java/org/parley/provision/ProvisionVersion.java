package org.parley.provision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.parley.consultation.Speaker;
import org.parley.shared.Json;
import org.parley.shared.LocalizedText;
import org.parley.shared.PersonId;

/** One version of a provision, whole; written once. */
@Entity
@Table(name = "provision_version")
@IdClass(ProvisionVersion.Key.class)
class ProvisionVersion {
  /** Provision and version. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    String provisionId;
    long version;

    Key() {}

    Key(String provisionId, long version) {
      this.provisionId = provisionId;
      this.version = version;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.version == version && key.provisionId.equals(provisionId);
    }

    @Override
    public int hashCode() {
      return provisionId.hashCode() * 31 + Long.hashCode(version);
    }
  }

  @Id
  @Column(name = "provision_id")
  private String provisionId;
  @Id
  private long version;
  private LocalizedText title;
  private LocalizedText text;
  private String note;
  @Column(name = "revised_by")
  private Speaker by;
  @Column(name = "revised_at")
  private Instant at;
  /** Number of the amendment that made it; null where somebody wrote it. */
  private Integer amendment;
  private String rewording;

  protected ProvisionVersion() {}

  ProvisionVersion(String provisionId, long version, Words words, Optional<Speaker> by, String note, Instant at) {
    this.provisionId = provisionId;
    this.version = version;
    this.title = words.title();
    this.text = words.text();
    this.by = by.orElse(null);
    this.note = note;
    this.at = at;
  }

  /** As an amendment made it. */
  ProvisionVersion(String provisionId, long version, Words words, Speaker by, Instant at, int amendment, Rewording rewording) {
    this(provisionId, version, words, Optional.of(by), "", at);
    this.amendment = amendment;
    this.rewording = Json.write(rewording);
  }

  long version() {
    return version;
  }

  /** Number of the amendment that made it. */
  Optional<Integer> amendment() {
    return Optional.ofNullable(amendment);
  }

  /** What it changed: exactly so where an amendment made it, else as the words show it. @param before the version before */
  Rewording rewording(ProvisionVersion before) {
    return rewording == null ? Rewording.between(before.words(), words()) : Json.read(rewording, Rewording.class);
  }

  /**
   * Whether that person wrote just this on that version. Whose answer was lost sends the same again: the change has been made, and is no
   * conflict (RFC 9110, section 13.1.1).
   *
   * @param base the version that the person worked on, from 1
   */
  boolean isMade(Words words, String why, long base, PersonId person) {
    return base > 0 && base == version - 1 && amendment == null && by != null && by.is(person) && words.equals(words()) && why.equals(note);
  }

  Words words() {
    return new Words(title, text);
  }

  ProvisionVersionView view() {
    return new ProvisionVersionView(version, title, text, Optional.ofNullable(by), at, Optional.of(note).filter(said -> !said.isEmpty()),
        amendment());
  }
}
