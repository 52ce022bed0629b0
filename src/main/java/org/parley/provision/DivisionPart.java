package org.parley.provision;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.provision.DivisionView.PartStatus;
import org.parley.shared.Json;
import org.parley.shared.LocalizedText;

/** A part of a provision, or of an amendment, that is voted on separately. Everything here happens under the provision's lock. */
@Entity
@Table(name = "division_part")
class DivisionPart {
  @Id
  private String id;
  @Column(name = "division_id")
  private String divisionId;
  private int number;
  private String paragraphs;
  private LocalizedText text;
  private LocalizedText replaces;
  private String status;

  protected DivisionPart() {}

  DivisionPart(String id, String division, int number, List<Integer> paragraphs, Whole whole) {
    this.id = id;
    this.divisionId = division;
    this.number = number;
    this.paragraphs = Json.write(paragraphs);
    Set<Integer> pieces = Set.copyOf(paragraphs);
    this.text = whole.text(pieces);
    this.replaces = whole.replaces(pieces).orElse(null);
    this.status = PartStatus.WAITING.code();
  }

  void decide(boolean adopted) {
    status = (adopted ? PartStatus.ADOPTED : PartStatus.REJECTED).code();
  }

  String id() {
    return id;
  }

  int number() {
    return number;
  }

  List<Integer> paragraphs() {
    return Json.read(paragraphs, new TypeReference<>() {});
  }

  PartStatus status() {
    return PartStatus.of(status);
  }

  DivisionView.Part view() {
    return new DivisionView.Part(id, number, paragraphs(), text, Optional.ofNullable(replaces), status());
  }
}
